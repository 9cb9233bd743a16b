{ config, lib, pkgs, ... }:
let
  cfg = config.virtualisation.libvirtd;
in
{
  options.virtualisation.libvirtd = {
    enable = lib.mkEnableOption "virtual machines by libvirt";
    package = lib.mkPackageOption pkgs "libvirt" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.libvirtd = {
      description = "Virtual machines";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/libvirtd";
      restartIfChanged = false;
    };
    users.groups.libvirtd.gid = 67;
  };
}
