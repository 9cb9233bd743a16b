{ config, pkgs, ... }:

{
  networking.firewall.allowedTCPPorts = [
    22 # ssh
    80
  ];
}
