{ config, lib, pkgs, ... }:
let
  cfg = config.networking.networkmanager;
in
{
  options.networking.networkmanager = {
    enable = lib.mkEnableOption "NetworkManager for wired, wireless and mobile networks";
    package = lib.mkPackageOption pkgs "networkmanager" { };
    wifi.powersave = lib.mkOption {
      type = lib.types.nullOr lib.types.bool;
      default = null;
      description = "Whether the wireless card saves energy; null leaves it as it is.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.NetworkManager = {
      description = "Network manager";
      wantedBy = [ "multi-user.target" ];
      after = [ "basic.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/NetworkManager";
    };
    users.groups.networkmanager.gid = 57;
    assertions = [
      {
        assertion = !config.networking.wireless.enable;
        message = "networking.networkmanager.enable and networking.wireless.enable exclude each other: both would want the wireless card.";
      }
    ];
  };
}
