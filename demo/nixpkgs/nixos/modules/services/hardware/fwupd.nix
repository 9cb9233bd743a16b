{ config, lib, pkgs, ... }:
let
  cfg = config.services.fwupd;
in
{
  options.services.fwupd = {
    enable = lib.mkEnableOption "updates of device firmware";
    package = lib.mkPackageOption pkgs "fwupd" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.fwupd = {
      description = "Firmware updates";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/fwupdmgr";
    };
  };
}
