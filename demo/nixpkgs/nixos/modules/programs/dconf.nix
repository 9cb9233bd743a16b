{ config, lib, pkgs, ... }:
let
  cfg = config.programs.dconf;
in
{
  options.programs.dconf = {
    enable = lib.mkEnableOption "the settings store of GNOME";
    package = lib.mkPackageOption pkgs "dconf" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
