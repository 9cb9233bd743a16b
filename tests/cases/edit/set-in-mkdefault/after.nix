{ config, lib, pkgs, ... }:

{
  time.timeZone = lib.mkDefault "Europe/Berlin";
}
