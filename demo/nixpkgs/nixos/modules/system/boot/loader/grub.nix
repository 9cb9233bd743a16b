{ config, lib, ... }:
let
  cfg = config.boot.loader.grub;
in
{
  options.boot.loader.grub = {
    enable = lib.mkOption {
      type = lib.types.bool;
      default = !config.boot.loader.systemd-boot.enable;
      defaultText = lib.literalExpression "!config.boot.loader.systemd-boot.enable";
      description = "Whether to use the boot menu GRUB.";
    };
    device = lib.mkOption {
      type = lib.types.str;
      default = "";
      example = "/dev/sda";
      description = "The disk GRUB is written to; `nodev` writes the menu alone.";
    };
    devices = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      description = "Several such disks.";
    };
    efiSupport = lib.mkEnableOption "GRUB on machines with UEFI";
    useOSProber = lib.mkEnableOption "other systems in the menu";
    configurationLimit = lib.mkOption {
      type = lib.types.int;
      default = 100;
      description = "How many generations the menu shows.";
    };
  };
  config.assertions = [
    {
      assertion = !cfg.enable || cfg.device != "" || cfg.devices != [ ];
      message = "boot.loader.grub.device has to name the disk the boot menu is written to, or \"nodev\".";
    }
  ];
}
