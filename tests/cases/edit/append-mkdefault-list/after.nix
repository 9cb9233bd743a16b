{ config, lib, pkgs, ... }:

{
  environment.systemPackages = lib.mkDefault [ pkgs.git pkgs.firefox ];
}
