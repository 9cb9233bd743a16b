{ config, lib, pkgs, ... }:

{
  environment.systemPackages = lib.mkIf config.x.enable [ pkgs.git ];
}
