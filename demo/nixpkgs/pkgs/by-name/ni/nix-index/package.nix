{ lib, mkProgram }:
mkProgram {
  pname = "nix-index";
  version = "0.1.9";
  programs = [ "nix-locate" "nix-index" ];
  meta = {
    description = "Finds the package that has a file";
    homepage = "https://github.com/nix-community/nix-index";
    license = lib.licenses.mit;
    mainProgram = "nix-locate";
    platforms = lib.platforms.unix;
  };
}
