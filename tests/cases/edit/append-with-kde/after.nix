{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs.kdePackages; [ dolphin pkgs.kdePackages.kate ];
}
