{ config, lib, pkgs, ... }:

{
  environment.systemPackages =
    with pkgs;
    [ fd ]
    ++ lib.optionals config.services.xserver.enable (
      with pkgs;
      [
        inkscape
      ]
    );
}
