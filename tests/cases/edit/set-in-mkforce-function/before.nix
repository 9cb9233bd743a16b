{ config, pkgs, ... }:

{
  time.timeZone = lib.mkForce "UTC";
}
