{ config, pkgs, ... }:

{
  users = {
    mutableUsers = false;
    users.alice.isNormalUser = true;
    users.bob = {
      isNormalUser = true;
      extraGroups = [ "wheel" ];
    };
  };
}
