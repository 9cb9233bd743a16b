{ config, pkgs, ... }:

{
  services.openssh.enable = true;

  # We print.
  services.printing.enable = true;

  time.timeZone = "UTC";
}
