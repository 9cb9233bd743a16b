{ config, lib, pkgs, ... }:
let
  cfg = config.services.fstrim;
in
{
  options.services.fstrim = {
    enable = lib.mkEnableOption "telling solid state disks regularly which space is free";
    package = lib.mkPackageOption pkgs "util-linux" { };
    interval = lib.mkOption {
      type = lib.types.str;
      default = "weekly";
      description = "How often.";
    };
  };

  config = lib.mkIf cfg.enable {
    systemd.services.fstrim = {
      description = "Discards unused blocks";
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/mount";
      startAt = cfg.interval;
    };
  };
}
