{ config, pkgs, ... }:

{
  networking.firewall.allowedTCPPorts = [ 8080 ];
}
