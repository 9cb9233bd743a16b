{ config, lib, pkgs, ... }:
let
  cfg = config.services.jellyfin;
in
{
  options.services.jellyfin = {
    enable = lib.mkEnableOption "the media server Jellyfin";
    package = lib.mkPackageOption pkgs "jellyfin" { };
    openFirewall = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether to open the ports of this service in the firewall.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.jellyfin = {
      description = "Jellyfin media server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/jellyfin";
    };
    users.users.jellyfin = { isSystemUser = true; group = "jellyfin"; };
    users.groups.jellyfin = { };
    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openFirewall [ 8096 8920 ];
  };
}
