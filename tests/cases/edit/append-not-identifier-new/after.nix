{ config, pkgs, ... }:

{
  services.openssh.enable = true;
  environment.systemPackages = [ pkgs."7zz" ];
}
