{ config, pkgs, ... }:

{
  services.openssh.enable = true;
  services.printing.enable = true;

  time.timeZone = "UTC";
}
