{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git ] ++ lib.optional config.x.enable firefox;
}
