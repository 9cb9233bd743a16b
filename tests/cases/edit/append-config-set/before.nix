{ pkgs, lib, config, ... }:
{
  options.my.x = lib.mkEnableOption "x";
  config = lib.mkIf config.my.x {
    environment.systemPackages = [ pkgs.git ];
  };
}
