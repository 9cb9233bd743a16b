{ config, lib, pkgs, ... }:
let
  cfg = config.services.avahi;
in
{
  options.services.avahi = {
    enable = lib.mkEnableOption "finding of services in the local network (mDNS)";
    package = lib.mkPackageOption pkgs "avahi" { };
    nssmdns4 = lib.mkEnableOption "names ending in .local for IPv4";
    nssmdns6 = lib.mkEnableOption "names ending in .local for IPv6";
    openFirewall = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether to open the ports of this service in the firewall.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.avahi-daemon = {
      description = "Avahi mDNS";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/avahi-daemon";
    };
    networking.firewall.allowedUDPPorts = lib.mkIf cfg.openFirewall [ 5353 ];
  };
}
