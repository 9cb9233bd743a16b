{ config, pkgs, ... }:

{
  environment.systemPackages = [ ];
}
