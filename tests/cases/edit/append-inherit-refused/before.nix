{ pkgs, systemPackages, ... }:
{
  environment = { inherit systemPackages; };
}
