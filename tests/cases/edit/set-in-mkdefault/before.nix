{ config, pkgs, ... }:

{
  time.timeZone = lib.mkDefault "UTC";
}
