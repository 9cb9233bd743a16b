# Edit this configuration file to define what should be installed on
# your system.

{ config, lib, pkgs, ... }:

{
  imports =
    [ # Include the results of the hardware scan.
      ./hardware-configuration.nix
    ];

  boot.loader.systemd-boot.enable = true;

  # Packages for everyone.
  # environment.systemPackages = with pkgs; [
  #   vim
  # ];

  # The first version installed here.
  system.stateVersion = "24.05";
}
