{ config, lib, pkgs, ... }:
let
  cfg = config.programs.lazygit;
in
{
  options.programs.lazygit = {
    enable = lib.mkEnableOption "the terminal front end of Git";
    package = lib.mkPackageOption pkgs "lazygit" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
