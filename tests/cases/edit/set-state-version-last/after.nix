{ config, pkgs, ... }:

{
  time.timeZone = "UTC";

  programs.fish.enable = true;

  # Do not change.
  system.stateVersion = "24.05";
}
