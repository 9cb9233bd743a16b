{ config, lib, extendModules, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.specialisation = mkOption {
    default = { };
    description = "Variants of the system under the same generation, by name.";
    type = types.attrsOf (types.submodule {
      options = {
        inheritParentConfig = mkOption {
          type = types.bool;
          default = true;
          description = "Whether the variant adds to this configuration; otherwise it stands alone.";
        };
        configuration = mkOption {
          type = types.deferredModule;
          default = { };
          description = "What differs in the variant.";
        };
      };
    });
  };
  options.isSpecialisation = mkOption {
    type = types.bool;
    default = false;
    internal = true;
    description = "Whether this is such a variant.";
  };

  config.system.build.specialisations = lib.mapAttrs (
    name: child:
    let
      variant = { isSpecialisation = true; specialisation = lib.mkForce { }; };
      alone = import ../../../lib/eval-config.nix { system = null; modules = [ child.configuration variant { nixpkgs.system = lib.mkDefault config.nixpkgs.system; } ]; };
    in
    (if child.inheritParentConfig then extendModules { modules = [ child.configuration variant ]; } else alone).config.system.build.toplevel
  ) config.specialisation;
}
