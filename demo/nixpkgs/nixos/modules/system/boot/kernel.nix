{ config, lib, pkgs, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.boot = {
    kernelPackages = mkOption {
      type = types.raw;
      default = pkgs.linuxPackages;
      defaultText = lib.literalExpression "pkgs.linuxPackages";
      example = lib.literalExpression "pkgs.linuxPackages_latest";
      description = "The kernel and the modules made for it.";
    };
    kernelModules = mkOption {
      type = types.listOf types.str;
      default = [ ];
      description = "Modules loaded when the machine has started.";
    };
    extraModulePackages = mkOption {
      type = types.listOf types.package;
      default = [ ];
      description = "Packages with further modules.";
    };
    kernelParams = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "quiet" ];
      description = "Words on the command line of the kernel.";
    };
    kernel.sysctl = mkOption {
      type = types.attrsOf (types.nullOr (types.oneOf [ types.bool types.int types.str ]));
      default = { };
      description = "Settings of the running kernel.";
    };
    supportedFilesystems = mkOption {
      type = types.coercedTo (types.listOf types.str) (names: lib.genAttrs names (_: true)) (types.attrsOf types.bool);
      default = { };
      description = "Further kinds of file systems.";
    };
    tmp.useTmpfs = lib.mkEnableOption "/tmp in memory";
    tmp.cleanOnBoot = lib.mkEnableOption "emptying /tmp at every start";
    initrd = {
      availableKernelModules = mkOption {
        type = types.listOf types.str;
        default = [ ];
        description = "Modules that may be needed to find the disks.";
      };
      kernelModules = mkOption {
        type = types.listOf types.str;
        default = [ ];
        description = "Modules loaded at the very start.";
      };
      luks.devices = mkOption {
        type = types.attrsOf (types.submodule {
          options.device = mkOption { type = types.str; description = "The encrypted partition."; };
        });
        default = { };
        description = "Encrypted disks opened at the start.";
      };
    };
  };
  config.boot.kernelParams = lib.mkAfter [ "loglevel=4" ];
  config.environment.etc."modules-load.d/nixos.conf".text = lib.concatLines config.boot.kernelModules;
  config.environment.etc."sysctl.d/60-nixos.conf" = lib.mkIf (config.boot.kernel.sysctl != { }) { text = lib.generators.toKeyValue { } config.boot.kernel.sysctl; };
}
