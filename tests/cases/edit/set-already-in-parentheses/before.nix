{ config, pkgs, ... }:

{
  time.timeZone = "UTC";
  programs.fish.enable = true;
}
