{ config, lib, pkgs, ... }:
let
  cfg = config.programs.direnv;
in
{
  options.programs.direnv = {
    enable = lib.mkEnableOption "direnv, environments by folder";
    package = lib.mkPackageOption pkgs "direnv" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
