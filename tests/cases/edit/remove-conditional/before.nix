{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git ] ++ lib.optionals config.x.enable [ firefox gimp ];
}
