# Ruby, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "ruby";
  inherit version;
  programs = [ "ruby" "gem" "irb" "bundle" ];
  meta = {
    description = "Programming language made for the joy of programmers";
    homepage = "https://www.ruby-lang.org";
    license = lib.licenses.ruby;
    mainProgram = "ruby";
    platforms = lib.platforms.unix;
  };
}
