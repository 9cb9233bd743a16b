{ config, lib, pkgs, ... }:
let
  cfg = config.services.postgresql;
in
{
  options.services.postgresql = {
    enable = lib.mkEnableOption "the database PostgreSQL";
    package = lib.mkPackageOption pkgs "postgresql" { };
    settings = lib.mkOption {
      type = lib.types.submodule {
        freeformType = lib.types.attrsOf (lib.types.oneOf [ lib.types.bool lib.types.int lib.types.str ]);
        options.port = lib.mkOption {
          type = lib.types.port;
          default = 5432;
          description = "The port the server listens on.";
        };
      };
      default = { };
      description = "Settings for postgresql.conf.";
    };
    ensureDatabases = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      description = "Databases that are made when they are missing.";
    };
    enableTCPIP = lib.mkEnableOption "connections from other machines";
    dataDir = lib.mkOption {
      type = lib.types.path;
      default = "/var/lib/postgresql/${lib.versions.major cfg.package.version}";
      defaultText = lib.literalExpression "a folder named after the major version of the package";
      description = "The folder with the data.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.postgresql = {
      description = "PostgreSQL server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/postgres";
      environment.PGDATA = cfg.dataDir;
    };
    users.users.postgres = { isSystemUser = true; group = "postgres"; uid = 71; };
    users.groups.postgres.gid = 71;
  };
}
