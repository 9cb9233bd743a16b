{ config, pkgs, ... }:

{
  networking.hostName = "box";
  networking.firewall.allowedTCPPorts = [ 8080 ];
}
