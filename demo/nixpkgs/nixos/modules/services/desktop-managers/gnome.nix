{ config, lib, pkgs, ... }:
{
  options.services.desktopManager.gnome.enable = lib.mkEnableOption "the GNOME desktop";
  imports = [ (lib.mkRenamedOptionModule [ "services" "xserver" "desktopManager" "gnome" "enable" ] [ "services" "desktopManager" "gnome" "enable" ]) ];

  config = lib.mkIf config.services.desktopManager.gnome.enable {
    environment.systemPackages = [ pkgs.gnome-shell pkgs.nautilus pkgs.gnome-terminal pkgs.evince ];
    hardware.graphics.enable = lib.mkDefault true;
    networking.networkmanager.enable = lib.mkDefault true;
    services.pipewire = { enable = lib.mkDefault true; pulse.enable = lib.mkDefault true; };
    programs.dconf.enable = true;
  };
}
