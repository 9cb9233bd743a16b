# Node.js, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "nodejs";
  inherit version;
  programs = [ "node" "npm" "npx" ];
  meta = {
    description = "JavaScript outside of the browser";
    homepage = "https://nodejs.org";
    license = lib.licenses.mit;
    mainProgram = "node";
    platforms = lib.platforms.unix;
  };
}
