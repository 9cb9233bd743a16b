{ config, lib, ... }:
let
  cfg = config.boot.loader.systemd-boot;
in
{
  options.boot.loader.systemd-boot = {
    enable = lib.mkEnableOption "the boot menu of systemd, for machines with UEFI";
    configurationLimit = lib.mkOption {
      type = lib.types.nullOr lib.types.int;
      default = null;
      example = 20;
      description = "How many generations the menu shows; null for all.";
    };
    editor = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether the command line of the kernel can be edited in the menu.";
    };
    consoleMode = lib.mkOption {
      type = lib.types.enum [ "0" "1" "2" "5" "auto" "max" "keep" ];
      default = "keep";
      description = "The resolution of the menu.";
    };
  };
  config.assertions = [
    {
      assertion = !(cfg.enable && config.boot.loader.grub.enable);
      message = "A machine has one boot menu: turn off boot.loader.systemd-boot.enable or boot.loader.grub.enable.";
    }
    {
      assertion = cfg.configurationLimit == null || cfg.configurationLimit > 0;
      message = "boot.loader.systemd-boot.configurationLimit must leave at least one generation.";
    }
  ];
}
