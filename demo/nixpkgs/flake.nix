{
  description = "The package set and NixOS of the demonstration machine";

  outputs =
    { self }:
    let
      lib = import ./lib;
      systems = [ "x86_64-linux" "aarch64-linux" ];
      nixosSystem =
        args:
        import ./nixos/lib/eval-config.nix (
          { inherit lib; system = null; }
          // args
          // {
            modules = args.modules ++ [
              {
                _file = "the flake of the package set";
                system.nixos.versionSuffix = lib.mkDefault (".${builtins.substring 0 8 (self.lastModifiedDate or "19700101")}.demo");
              }
            ];
          }
        );
    in
    {
      lib = lib // { inherit nixosSystem; };
      legacyPackages = lib.genAttrs systems (system: import ./. { inherit system; config = { }; overlays = [ ]; });
      nixosModules = { };
    };
}
