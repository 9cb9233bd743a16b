{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    # Browsers and such.
    chromium
  ];
}
