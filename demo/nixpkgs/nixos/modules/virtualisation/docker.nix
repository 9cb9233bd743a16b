{ config, lib, pkgs, ... }:
let
  cfg = config.virtualisation.docker;
in
{
  options.virtualisation.docker = {
    enable = lib.mkEnableOption "Docker, programs in containers";
    package = lib.mkPackageOption pkgs "docker" { };
    enableOnBoot = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether the daemon starts with the machine rather than at its first use.";
    };
    autoPrune.enable = lib.mkEnableOption "regular removal of what no container uses";
    autoPrune.dates = lib.mkOption {
      type = lib.types.str;
      default = "weekly";
      description = "How often.";
    };
    rootless.enable = lib.mkEnableOption "a daemon for each user, without rights of root";
    storageDriver = lib.mkOption {
      type = lib.types.nullOr (lib.types.enum [ "btrfs" "overlay2" "vfs" "zfs" ]);
      default = null;
      description = "How layers are stored; null lets Docker choose.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.docker = {
      description = "Docker";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/dockerd";
      restartIfChanged = false;
    };
    users.groups.docker.gid = 131;
    systemd.services.docker-prune = lib.mkIf cfg.autoPrune.enable {
      description = "Removes what no container uses";
      startAt = cfg.autoPrune.dates;
      serviceConfig.ExecStart = "${cfg.package}/bin/docker system prune -f";
    };
  };
}
