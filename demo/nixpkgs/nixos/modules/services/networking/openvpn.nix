{ config, lib, pkgs, ... }:
let
  cfg = config.services.openvpn;
in
{
  options.services.openvpn.servers = lib.mkOption {
    default = { };
    description = "Tunnels by name, each a service of its own.";
    type = lib.types.attrsOf (lib.types.submodule {
      options = {
        config = lib.mkOption {
          type = lib.types.lines;
          description = "The configuration of the tunnel.";
        };
        autoStart = lib.mkOption {
          type = lib.types.bool;
          default = true;
          description = "Whether the tunnel starts with the machine.";
        };
      };
    });
  };

  config = lib.mkIf (cfg.servers != { }) {
    environment.systemPackages = [ pkgs.openvpn ];
    environment.etc = lib.mapAttrs' (name: server: lib.nameValuePair "openvpn/${name}.conf" { text = server.config; mode = "0400"; }) cfg.servers;
    systemd.services = lib.mapAttrs' (name: server: lib.nameValuePair "openvpn-${name}" {
      description = "OpenVPN tunnel ${name}";
      wantedBy = lib.optional server.autoStart "multi-user.target";
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${pkgs.openvpn}/bin/openvpn --config /etc/openvpn/${name}.conf";
    }) cfg.servers;
  };
}
