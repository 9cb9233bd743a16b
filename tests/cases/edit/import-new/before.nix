{ config, pkgs, ... }:

{
  # Remote access.
  services.openssh.enable = true;
}
