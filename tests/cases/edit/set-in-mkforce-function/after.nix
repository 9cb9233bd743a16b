{ config, pkgs, ... }:

{
  time.timeZone = lib.mkForce config.x;
}
