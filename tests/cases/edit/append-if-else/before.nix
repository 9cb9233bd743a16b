{ config, pkgs, ... }:

{
  environment.systemPackages = if config.x then [ pkgs.git ] else [ pkgs.vim ];
}
