# Go, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "go";
  inherit version;
  programs = [ "go" "gofmt" ];
  meta = {
    description = "Compiler and tools of the Go language";
    homepage = "https://go.dev";
    license = lib.licenses.bsd3;
    mainProgram = "go";
    platforms = lib.platforms.unix;
  };
}
