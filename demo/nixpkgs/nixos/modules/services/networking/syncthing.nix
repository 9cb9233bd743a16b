{ config, lib, pkgs, ... }:
let
  cfg = config.services.syncthing;
in
{
  options.services.syncthing = {
    enable = lib.mkEnableOption "Syncthing, which keeps folders of several machines the same";
    package = lib.mkPackageOption pkgs "syncthing" { };
    user = lib.mkOption {
      type = lib.types.str;
      default = "syncthing";
      description = "The user the service runs as.";
    };
    dataDir = lib.mkOption {
      type = lib.types.path;
      default = "/var/lib/syncthing";
      description = "The folder with the shared folders.";
    };
    openDefaultPorts = lib.mkEnableOption "the usual ports in the firewall";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.syncthing = {
      description = "Syncthing";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/syncthing";
      serviceConfig.User = cfg.user;
    };
    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openDefaultPorts [ 22000 ];
    networking.firewall.allowedUDPPorts = lib.mkIf cfg.openDefaultPorts [ 21027 22000 ];
  };
}
