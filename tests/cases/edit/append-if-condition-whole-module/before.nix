{ config, pkgs, lib, ... }:
lib.mkIf config.desktop.enable {
  environment.systemPackages = with pkgs; [ git ];
}
