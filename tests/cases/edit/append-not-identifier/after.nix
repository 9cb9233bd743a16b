{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git pkgs."7zz" ];
}
