{ pkgs, lib, config, ... }:
{
  options.my.x = lib.mkEnableOption "x";

  config = {
    services.openssh.enable = true;
  };
}
