# The modules of NixOS and those of a person, as one configuration.
{
  # null where the configuration itself says it, in nixpkgs.hostPlatform.
  system ? null,
  pkgs ? null,
  lib ? import ../../lib,
  modules,
  baseModules ? import ../modules/module-list.nix,
  extraModules ? [ ],
  specialArgs ? { },
  modulesLocation ? null,
  prefix ? [ ],
  check ? true,
  ...
}:
let
  located = if modulesLocation == null then modules else map (lib.setDefaultModuleLocation modulesLocation) modules;
  withCaller = {
    _file = ./eval-config.nix;
    key = ./eval-config.nix;
    config = lib.mkMerge [
      { _module.args = { inherit baseModules extraModules; inherit (result) extendModules; modules = located; }; }
      { _module.check = lib.mkDefault check; }
      (lib.mkIf (system != null) { nixpkgs.system = lib.mkDefault system; })
      (lib.mkIf (pkgs != null) { nixpkgs.pkgs = lib.mkDefault pkgs; })
    ];
  };
  result = lib.evalModules {
    inherit prefix;
    modules = baseModules ++ extraModules ++ [ withCaller ] ++ located;
    specialArgs = { modulesPath = toString ../modules; } // specialArgs;
  };
  withExtras = configuration: configuration // {
    inherit (configuration._module.args) pkgs;
    inherit lib;
    extendModules = args: withExtras (configuration.extendModules args);
  };
in
withExtras result
