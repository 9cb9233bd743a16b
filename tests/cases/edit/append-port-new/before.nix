{ config, pkgs, ... }:

{
  networking.hostName = "box";
  networking.firewall.enable = true;

  time.timeZone = "UTC";
}
