{ config, pkgs, ... }:

{
  networking.hostName = "box";
  networking.firewall.enable = true;
  networking.firewall.allowedTCPPorts = [ 443 ];

  time.timeZone = "UTC";
}
