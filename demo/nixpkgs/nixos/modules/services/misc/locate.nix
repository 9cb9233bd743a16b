{ config, lib, pkgs, ... }:
let
  cfg = config.services.locate;
in
{
  options.services.locate = {
    enable = lib.mkEnableOption "an index of file names for the command locate";
    package = lib.mkPackageOption pkgs "plocate" { };
    interval = lib.mkOption {
      type = lib.types.str;
      default = "02:15";
      description = "When the index is made anew; a time as systemd writes it.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.update-locatedb = {
      description = "Index of file names";
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/updatedb";
      startAt = cfg.interval;
    };
  };
}
