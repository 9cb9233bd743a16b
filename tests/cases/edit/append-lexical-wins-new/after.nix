{ pkgs, firefox, ... }:
{
  services.openssh.enable = true;
  environment.systemPackages = [ pkgs.firefox ];
}
