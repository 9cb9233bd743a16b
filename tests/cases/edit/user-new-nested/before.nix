{ config, pkgs, ... }:

{
  users = {
    mutableUsers = false;
    users.alice.isNormalUser = true;
  };
}
