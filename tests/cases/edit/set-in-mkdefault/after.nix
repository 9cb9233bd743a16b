{ config, pkgs, ... }:

{
  time.timeZone = lib.mkDefault "Europe/Berlin";
}
