{ config, lib, pkgs, ... }:
let
  cfg = config.programs.virt-manager;
in
{
  options.programs.virt-manager = {
    enable = lib.mkEnableOption "the window to manage virtual machines";
    package = lib.mkPackageOption pkgs "virt-manager" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
