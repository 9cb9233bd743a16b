# programs.ask-nix for a NixOS configuration: imports = [ /path/to/ask-nix/module.nix ];
{
  config,
  lib,
  pkgs,
  ...
}:

let
  cfg = config.programs.ask-nix;
in
{
  options.programs.ask-nix = {
    enable = lib.mkEnableOption "ask-nix, which turns sentences into checked changes of this machine";

    package = lib.mkOption {
      type = lib.types.package;
      default = pkgs.callPackage ./package.nix { };
      defaultText = lib.literalExpression "pkgs.callPackage ./package.nix { }";
      description = "The ask-nix to install.";
    };

    nativeBackend = lib.mkOption {
      type = lib.types.nullOr lib.types.bool;
      default = null;
      description = ''
        Sets ASK_NIX_NATIVE_BACKEND for everybody: true for the native engine with the traditional one to fall back on, false for the
        traditional one. null leaves the choice to each person's settings.
      '';
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.variables = lib.mkIf (cfg.nativeBackend != null) {
      ASK_NIX_NATIVE_BACKEND = lib.boolToString cfg.nativeBackend;
    };
  };
}
