{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git kdePackages.kate ];
}
