{ config, lib, pkgs, ... }:
let
  cfg = config.services.displayManager.sddm;
in
{
  imports = [ (lib.mkRenamedOptionModule [ "services" "xserver" "displayManager" "sddm" "enable" ] [ "services" "displayManager" "sddm" "enable" ]) ];

  options.services.displayManager.sddm = {
    enable = lib.mkEnableOption "the login screen SDDM";
    package = lib.mkPackageOption pkgs [ "kdePackages" "sddm" ] { };
    wayland.enable = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether the login screen itself runs on Wayland.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.display-manager = {
      description = "The login screen SDDM";
      wantedBy = [ "graphical.target" ];
      after = [ "systemd-user-sessions.service" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/sddm";
      restartIfChanged = false;
    };
  };
}
