{ config, lib, ... }:
{
  services.xserver = lib.mkIf config.desktop.enable {
    enable = true;
    xkb.layout = "us";
  };
}
