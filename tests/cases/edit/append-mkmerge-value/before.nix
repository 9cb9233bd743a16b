{ config, lib, pkgs, ... }:

{
  environment.systemPackages = lib.mkMerge [
    [ pkgs.git ]
    (lib.mkIf config.x.enable [ pkgs.vim ])
  ];
}
