{ config, lib, pkgs, ... }:
let
  cfg = config.services.blueman;
in
{
  options.services.blueman = {
    enable = lib.mkEnableOption "Blueman, a window to manage Bluetooth";
    package = lib.mkPackageOption pkgs "blueman" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.blueman-mechanism = {
      description = "Bluetooth manager";
      wantedBy = [ "multi-user.target" ];
      after = [ "bluetooth.service" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/blueman-manager";
    };
  };
}
