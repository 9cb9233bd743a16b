{ config, pkgs, ... }:

{
  imports = [ ./gaming.nix ];

  # Remote access.
  services.openssh.enable = true;
}
