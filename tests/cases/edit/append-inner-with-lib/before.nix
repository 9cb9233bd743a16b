{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; with lib; [ git ];
}
