{ config, pkgs, ... }:

{
  time.timeZone = "UTC";

  # Do not change.
  system.stateVersion = "24.05";
}
