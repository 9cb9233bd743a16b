{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    # Browsers and such.
    firefox
    chromium
  ];
}
