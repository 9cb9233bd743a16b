{ config, pkgs, ... }:

{
  services.openssh.enable = false; # no
}
