{ config, pkgs, ... }:

{
  users.users.alice.extraGroups = [ "wheel" "docker" ];
}
