{ lib, mkProgram }:
mkProgram {
  pname = "home-manager";
  version = "25.11";
  meta = {
    description = "Manages a home folder with Nix";
    homepage = "https://nix-community.github.io/home-manager/";
    license = lib.licenses.mit;
    mainProgram = "home-manager";
    platforms = lib.platforms.unix;
  };
}
