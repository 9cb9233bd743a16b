{ config, lib, pkgs, ... }:

{
  environment.systemPackages = [ pkgs.git pkgs.firefox ];
  programs.x = lib.mkIf true { };
}
