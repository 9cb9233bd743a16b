{ config, pkgs, ... }:

{
  home.username = "alice";
  home.homeDirectory = "/home/alice";

  home.packages = [
    # pkgs.hello

    # (pkgs.nerdfonts.override { fonts = [ "FantasqueSansMono" ]; })
  ];

  programs.home-manager.enable = true;
}
