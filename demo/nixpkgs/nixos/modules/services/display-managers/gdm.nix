{ config, lib, pkgs, ... }:
let
  cfg = config.services.displayManager.gdm;
in
{
  imports = [ (lib.mkRenamedOptionModule [ "services" "xserver" "displayManager" "gdm" "enable" ] [ "services" "displayManager" "gdm" "enable" ]) ];

  options.services.displayManager.gdm = {
    enable = lib.mkEnableOption "the login screen of GNOME";
    package = lib.mkPackageOption pkgs "gdm" { };
    wayland.enable = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether the login screen itself runs on Wayland.";
    };
  };

  config = lib.mkIf cfg.enable {
    assertions = [
      {
        assertion = !(config.services.displayManager.gdm.enable && config.services.displayManager.sddm.enable);
        message = "A machine has one login screen: turn off services.displayManager.gdm.enable or services.displayManager.sddm.enable.";
      }
    ];
    environment.systemPackages = [ cfg.package ];
    systemd.services.display-manager = {
      description = "The login screen of GNOME";
      wantedBy = [ "graphical.target" ];
      after = [ "systemd-user-sessions.service" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/gdm";
      restartIfChanged = false;
    };
  };
}
