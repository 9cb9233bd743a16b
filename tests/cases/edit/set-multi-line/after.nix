{ config, pkgs, ... }:

{
  services.openssh.enable = true;
  users.users.bob = { isNormalUser = true; extraGroups = [ "wheel" ]; };
}
