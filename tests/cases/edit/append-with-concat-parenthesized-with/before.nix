{ config, lib, pkgs, ... }:

{
  environment.systemPackages =
    with pkgs;
    [ ]
    ++ lib.optionals config.services.xserver.enable (
      with pkgs;
      [
        inkscape
      ]
    );
}
