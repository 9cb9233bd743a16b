{ config, pkgs, ... }:

{
  services.openssh = import ./ssh.nix;
}
