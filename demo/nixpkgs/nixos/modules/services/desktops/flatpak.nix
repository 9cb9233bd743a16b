{ config, lib, pkgs, ... }:
let
  cfg = config.services.flatpak;
in
{
  options.services.flatpak = {
    enable = lib.mkEnableOption "Flatpak, programs in sandboxes from other sources";
    package = lib.mkPackageOption pkgs "flatpak" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.flatpak-system-helper = {
      description = "Helper of Flatpak";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/flatpak";
    };
  };
}
