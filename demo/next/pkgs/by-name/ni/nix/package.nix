{ lib, mkProgram }:
mkProgram {
  pname = "nix";
  version = "2.34.6";
  programs = [ "nix" "nix-build" "nix-env" "nix-channel" "nix-collect-garbage" "nix-store" "nix-instantiate" "nix-shell" ];
  meta = {
    description = "Package manager that builds from pure descriptions";
    homepage = "https://nixos.org/nix/";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "nix";
    platforms = lib.platforms.unix;
  };
}
