{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git firefox ] ++ lib.optional config.x.enable firefox;
}
