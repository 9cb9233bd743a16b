{ config, lib, pkgs, ... }:
let
  cfg = config.programs.obs-studio;
in
{
  options.programs.obs-studio = {
    enable = lib.mkEnableOption "OBS Studio for recording and streaming";
    package = lib.mkPackageOption pkgs "obs-studio" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
