{ config, lib, pkgs, ... }:
let
  cfg = config.services.cron;
in
{
  options.services.cron = {
    enable = lib.mkEnableOption "the scheduler cron";
    package = lib.mkPackageOption pkgs "cron" { };
    systemCronJobs = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ ];
      example = [ "*/5 * * * * root date >> /tmp/cron.log" ];
      description = "Lines of the system's crontab.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.cron = {
      description = "Cron";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/cron";
    };
    environment.etc.crontab.text = lib.concatLines cfg.systemCronJobs;
  };
}
