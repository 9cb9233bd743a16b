{ config, lib, pkgs, ... }:

{
  environment.systemPackages = lib.mkMerge [
    [ pkgs.git pkgs.firefox ]
    (lib.mkIf config.x.enable [ pkgs.vim ])
  ];
}
