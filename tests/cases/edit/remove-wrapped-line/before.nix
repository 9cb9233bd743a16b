{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git vim
    firefox curl
  ];
}
