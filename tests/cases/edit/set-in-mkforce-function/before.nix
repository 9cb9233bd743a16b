{ config, lib, pkgs, ... }:

{
  time.timeZone = lib.mkForce "UTC";
}
