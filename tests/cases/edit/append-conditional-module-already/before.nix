{ pkgs, lib, config, ... }:
{
  config = lib.mkIf config.a { environment.systemPackages = [ pkgs.firefox ]; };
}
