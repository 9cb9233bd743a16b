{ config, pkgs, ... }:

{
  config = lib.mkMerge [
    { time.timeZone = "UTC"; }
    (lib.mkIf false { time.timeZone = "CET"; })
  ];
}
