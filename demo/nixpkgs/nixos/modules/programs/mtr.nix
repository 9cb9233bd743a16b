{ config, lib, pkgs, ... }:
let
  cfg = config.programs.mtr;
in
{
  options.programs.mtr = {
    enable = lib.mkEnableOption "mtr, ping and traceroute in one";
    package = lib.mkPackageOption pkgs "mtr" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
