{ config, lib, pkgs, ... }:
let
  cfg = config.system.autoUpgrade;
in
{
  options.system.autoUpgrade = {
    enable = lib.mkEnableOption "regular updates without being asked";
    dates = lib.mkOption {
      type = lib.types.str;
      default = "04:40";
      example = "daily";
      description = "When; a time as systemd writes it.";
    };
    flake = lib.mkOption {
      type = lib.types.nullOr lib.types.str;
      default = null;
      example = "github:me/machines";
      description = "The flake to update from; null for channels.";
    };
    channel = lib.mkOption {
      type = lib.types.nullOr lib.types.str;
      default = null;
      description = "The channel to update from; null for the one there is.";
    };
    allowReboot = lib.mkEnableOption "a restart when the kernel has changed";
  };
  config = lib.mkIf cfg.enable {
    systemd.services.nixos-upgrade = {
      description = "System update";
      restartIfChanged = false;
      startAt = cfg.dates;
      serviceConfig.ExecStart = "${pkgs.nix}/bin/nix-channel --update";
    };
  };
}
