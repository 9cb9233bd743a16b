{ config, lib, pkgs, ... }:
{
  options.services.desktopManager.plasma6.enable = lib.mkEnableOption "the desktop Plasma of KDE";
  imports = [ (lib.mkRenamedOptionModule [ "services" "xserver" "desktopManager" "plasma6" "enable" ] [ "services" "desktopManager" "plasma6" "enable" ]) ];

  config = lib.mkIf config.services.desktopManager.plasma6.enable {
    environment.systemPackages = [ pkgs.kdePackages.plasma-desktop pkgs.kdePackages.dolphin pkgs.kdePackages.konsole pkgs.kdePackages.okular ];
    hardware.graphics.enable = lib.mkDefault true;
    networking.networkmanager.enable = lib.mkDefault true;
    services.pipewire = { enable = lib.mkDefault true; pulse.enable = lib.mkDefault true; };
  };
}
