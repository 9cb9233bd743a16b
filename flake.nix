{
  description = "Turns sentences into checked changes of a NixOS machine";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs =
    { self, nixpkgs }:
    let
      systems = [
        "x86_64-linux"
        "aarch64-linux"
      ];
      forEach = make: nixpkgs.lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      packages = forEach (pkgs: rec {
        ask-nix = pkgs.callPackage ./package.nix { };
        default = ask-nix;
      });

      nixosModules.default = ./module.nix;

      # What ./ask-nix, ./test and ./ask-nix --build-native need.
      devShells = forEach (pkgs: {
        default = pkgs.mkShell {
          packages = [
            pkgs.dotnetCorePackages.sdk_10_0
            pkgs.clang
            pkgs.zlib
          ];
        };
      });
    };
}
