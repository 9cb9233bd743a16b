{ config, lib, pkgs, ... }:
let
  cfg = config.programs.hyprland;
in
{
  options.programs.hyprland = {
    enable = lib.mkEnableOption "the tiling compositor Hyprland";
    package = lib.mkPackageOption pkgs "hyprland" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    hardware.graphics.enable = lib.mkDefault true;
  };
}
