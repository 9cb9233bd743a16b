{
  description = "@description@";

  inputs.nixpkgs.url = "@nixpkgs@";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      forEachSystem = make: nixpkgs.lib.genAttrs systems (system: make nixpkgs.legacyPackages.${system});
    in
    {
      # `nix develop` opens a shell that has these.
      devShells = forEachSystem (pkgs: {
        default = pkgs.mkShell {
          packages = [
            # @packages@
          ];
          # @variables@
        };
      });
    };
}
