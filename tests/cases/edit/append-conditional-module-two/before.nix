{ pkgs, lib, config, ... }:
{
  config = lib.mkMerge [
    (lib.mkIf config.a { environment.systemPackages = [ pkgs.git ]; })
    (lib.mkIf config.b { environment.systemPackages = [ pkgs.vim ]; })
  ];
}
