{ config, lib, pkgs, ... }:

{
  time.timeZone = lib.mkForce config.x;
}
