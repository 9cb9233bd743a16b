{ config, lib, pkgs, ... }:

{
  environment.systemPackages = [ pkgs.git ];
  programs.x = lib.mkIf true { };
}
