{ config, pkgs, ... }:

{
  time.timeZone = "UTC";
}
