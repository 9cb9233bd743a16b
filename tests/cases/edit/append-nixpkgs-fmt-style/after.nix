{ config, pkgs, lib, ... }:

with lib;

let
  cfg = config.my.desktop;
in
{
  options.my.desktop.enable = mkEnableOption "desktop";

  config = mkIf cfg.enable {
    services.xserver.enable = true;

    environment.systemPackages = with pkgs; [
      alacritty
      firefox
    ] ++ (if cfg.big then [ gimp ] else [ ]);
  };
}
