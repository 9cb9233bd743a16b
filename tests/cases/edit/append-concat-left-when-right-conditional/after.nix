{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git firefox ] ++ lib.optionals config.services.xserver.enable [ gimp ];
}
