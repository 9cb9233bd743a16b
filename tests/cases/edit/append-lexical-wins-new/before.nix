{ pkgs, firefox, ... }:
{
  services.openssh.enable = true;
}
