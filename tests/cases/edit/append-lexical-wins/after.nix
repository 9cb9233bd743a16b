{ pkgs, firefox, ... }:
{
  environment.systemPackages = with pkgs; [ git pkgs.firefox ];
}
