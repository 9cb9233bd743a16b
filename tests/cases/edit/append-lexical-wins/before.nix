{ pkgs, firefox, ... }:
{
  environment.systemPackages = with pkgs; [ git ];
}
