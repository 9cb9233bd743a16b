{ config, pkgs, ... }:

{
  time.timeZone = lib.mkForce (lib.mkForce config.x);
}
