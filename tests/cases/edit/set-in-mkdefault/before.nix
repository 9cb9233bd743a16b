{ config, lib, pkgs, ... }:

{
  time.timeZone = lib.mkDefault "UTC";
}
