{ config, lib, ... }:
let
  cfg = config.networking;
  inherit (lib) mkOption types;
in
{
  options.networking = {
    hostName = mkOption {
      type = types.strMatching "^$|^[[:alnum:]]([[:alnum:]_-]{0,61}[[:alnum:]])?$";
      default = "nixos";
      example = "kitchen";
      description = "The name of the machine.";
    };
    domain = mkOption {
      type = types.nullOr types.str;
      default = null;
      example = "home.arpa";
      description = "The domain the machine belongs to.";
    };
    hostId = mkOption {
      type = types.nullOr types.str;
      default = null;
      description = "Eight hexadecimal digits that tell machines apart, needed by ZFS.";
    };
    hosts = mkOption {
      type = types.attrsOf (types.listOf types.str);
      default = { };
      example = { "192.168.0.2" = [ "nas.local" ]; };
      description = "Names of machines by address.";
    };
    extraHosts = mkOption {
      type = types.lines;
      default = "";
      description = "Further lines for /etc/hosts.";
    };
    nameservers = mkOption {
      type = types.listOf types.str;
      default = [ ];
      example = [ "9.9.9.9" ];
      description = "Addresses of name servers.";
    };
    useDHCP = mkOption {
      type = types.bool;
      default = true;
      description = "Whether network cards ask for their addresses.";
    };
    interfaces = mkOption {
      type = types.attrsOf (types.submodule {
        options.useDHCP = mkOption {
          type = types.nullOr types.bool;
          default = null;
          description = "Whether this card asks for its address.";
        };
      });
      default = { };
      description = "Network cards by name.";
    };
    enableIPv6 = mkOption {
      type = types.bool;
      default = true;
      description = "Whether IPv6 is used.";
    };
  };

  config.environment.etc = {
    hostname = lib.mkIf (cfg.hostName != "") { text = cfg.hostName + "\n"; };
    hosts.text = "127.0.0.1 localhost\n::1 localhost\n127.0.0.2 ${cfg.hostName}${lib.optionalString (cfg.domain != null) ".${cfg.domain}"}\n"
      + lib.concatStrings (lib.mapAttrsToList (address: names: "${address} ${lib.concatStringsSep " " names}\n") cfg.hosts)
      + cfg.extraHosts;
    "resolv.conf" = lib.mkIf (cfg.nameservers != [ ]) { text = lib.concatMapStrings (s: "nameserver ${s}\n") cfg.nameservers; };
  };
}
