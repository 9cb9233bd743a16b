# Where `pkgs` comes from.
{ config, lib, ... }:
let
  cfg = config.nixpkgs;
in
{
  options.nixpkgs = {
    config = lib.mkOption {
      type = lib.types.lazyAttrsOf lib.types.unspecified;
      default = { };
      example = { allowUnfree = true; };
      description = "Configuration of the package set, such as whether unfree packages are allowed.";
    };
    overlays = lib.mkOption {
      type = lib.types.listOf (lib.types.addCheck lib.types.raw lib.isFunction);
      default = [ ];
      description = "Functions that change or add packages.";
    };
    pkgs = lib.mkOption {
      type = lib.types.pkgs;
      default = import ../../.. { inherit (cfg) config overlays; inherit (cfg.hostPlatform) system; };
      defaultText = lib.literalExpression "the package set this NixOS belongs to";
      description = "The package set itself; whoever sets it decides over config and overlays too.";
    };
    system = lib.mkOption {
      type = lib.types.str;
      default = builtins.currentSystem;
      defaultText = lib.literalExpression "builtins.currentSystem";
      description = "The older way to say nixpkgs.hostPlatform.";
    };
    hostPlatform = lib.mkOption {
      type = lib.types.either lib.types.str lib.types.attrs;
      default = cfg.system;
      defaultText = lib.literalExpression "config.nixpkgs.system";
      example = "aarch64-linux";
      apply = platform: if lib.isString platform then { system = platform; } else platform;
      description = "The kind of machine the system is for.";
    };
  };

  config._module.args.pkgs = cfg.pkgs;
}
