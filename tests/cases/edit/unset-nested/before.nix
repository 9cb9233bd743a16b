{ config, pkgs, ... }:

{
  services = {
    printing = { enable = true; drivers = [ ]; };
  };
}
