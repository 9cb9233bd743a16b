{ config, pkgs, ... }:

{
  environment.systemPackages = map (n: pkgs.${n}) [ "firefox" ];
}
