{ config, pkgs, ... }:

{
  environment.systemPackages = [ pkgs.git pkgs.firefox ];
}
