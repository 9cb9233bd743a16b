{ config, lib, pkgs, ... }:
let
  cfg = config.services.tailscale;
in
{
  options.services.tailscale = {
    enable = lib.mkEnableOption "the private network Tailscale";
    package = lib.mkPackageOption pkgs "tailscale" { };
    openFirewall = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether to open the ports of this service in the firewall.";
    };
    port = lib.mkOption {
      type = lib.types.port;
      default = 41641;
      description = "The UDP port of the tunnel.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.tailscaled = {
      description = "Tailscale node";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/tailscaled";
    };
    networking.firewall.allowedUDPPorts = lib.mkIf cfg.openFirewall [ cfg.port ];
  };
}
