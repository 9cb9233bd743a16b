{ config, lib, pkgs, ... }:
let
  cfg = config.networking.firewall;
  inherit (lib) mkOption types;
  range = types.submodule {
    options.from = mkOption { type = types.port; description = "The first port."; };
    options.to = mkOption { type = types.port; description = "The last port."; };
  };
  ports = protocol: mkOption {
    type = types.listOf types.port;
    default = [ ];
    example = [ 22 80 ];
    apply = list: lib.sort lib.lessThan (lib.unique list);
    description = "${protocol} ports open to the network.";
  };
  ranges = protocol: mkOption {
    type = types.listOf range;
    default = [ ];
    description = "Ranges of ${protocol} ports open to the network.";
  };
  show = list: lib.concatMapStringsSep " " toString list;
  showRanges = list: lib.concatMapStringsSep " " (r: "${toString r.from}-${toString r.to}") list;
in
{
  options.networking.firewall = {
    enable = lib.mkEnableOption "the firewall" // { default = true; };
    allowedTCPPorts = ports "TCP";
    allowedUDPPorts = ports "UDP";
    allowedTCPPortRanges = ranges "TCP";
    allowedUDPPortRanges = ranges "UDP";
    allowPing = mkOption {
      type = types.bool;
      default = true;
      description = "Whether the machine answers pings.";
    };
    trustedInterfaces = mkOption {
      type = types.listOf types.str;
      default = [ ];
      description = "Network cards from which everything is let in.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.etc."firewall.rules".text = ''
      tcp ${show cfg.allowedTCPPorts} ${showRanges cfg.allowedTCPPortRanges}
      udp ${show cfg.allowedUDPPorts} ${showRanges cfg.allowedUDPPortRanges}
      ping ${lib.boolToString cfg.allowPing}
    '';
    systemd.services.firewall = {
      description = "Firewall";
      wantedBy = [ "multi-user.target" ];
      reloadIfChanged = true;
      restartTriggers = [ config.environment.etc."firewall.rules".text ];
      serviceConfig.ExecStart = "${pkgs.coreutils}/bin/cat /etc/firewall.rules";
      serviceConfig.Type = "oneshot";
      serviceConfig.RemainAfterExit = true;
    };
  };
}
