{ config, lib, pkgs, ... }:
let
  cfg = config.programs.sway;
in
{
  options.programs.sway = {
    enable = lib.mkEnableOption "the tiling window manager Sway";
    package = lib.mkPackageOption pkgs "sway" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    hardware.graphics.enable = lib.mkDefault true;
  };
}
