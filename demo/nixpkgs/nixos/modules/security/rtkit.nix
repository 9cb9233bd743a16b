{ config, lib, pkgs, ... }:
let
  cfg = config.security.rtkit;
in
{
  options.security.rtkit = {
    enable = lib.mkEnableOption "real-time priority for programs that ask for it";
    package = lib.mkPackageOption pkgs "rtkit" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.rtkit-daemon = {
      description = "Real-time priorities";
      wantedBy = [ "multi-user.target" ];
      after = [ "basic.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/rtkitctl";
    };
  };
}
