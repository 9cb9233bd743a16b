{ config, pkgs, ... }:

{
  time.timeZone = "UTC";

  # Do not change.
  system.stateVersion = "24.05";

  programs.fish.enable = true;
}
