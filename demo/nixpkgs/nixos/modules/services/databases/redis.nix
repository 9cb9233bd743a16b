{ config, lib, pkgs, ... }:
let
  cfg = config.services.redis;
  enabled = lib.filterAttrs (_: server: server.enable) cfg.servers;
  unit = name: if name == "" then "redis" else "redis-${name}";
in
{
  imports = [ (lib.mkRenamedOptionModule [ "services" "redis" "enable" ] [ "services" "redis" "servers" "" "enable" ]) ];

  options.services.redis = {
    package = lib.mkPackageOption pkgs "redis" { };
    servers = lib.mkOption {
      default = { };
      description = "Redis servers by name; the one named with the empty text is called plainly redis.";
      type = lib.types.attrsOf (lib.types.submodule {
        options = {
          enable = lib.mkEnableOption "this Redis server";
          port = lib.mkOption {
            type = lib.types.port;
            default = 6379;
            description = "The port the server listens on; 0 for none.";
          };
        };
      });
    };
  };

  config = lib.mkIf (enabled != { }) {
    systemd.services = lib.mapAttrs' (name: server: lib.nameValuePair (unit name) {
      description = "Redis server ${name}";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${cfg.package}/bin/redis-server --port ${toString server.port}";
    }) enabled;
  };
}
