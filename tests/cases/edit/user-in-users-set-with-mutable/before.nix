{ config, pkgs, ... }:
{
  users = {
    mutableUsers = false;
    users = {
      root.hashedPassword = "!";
      "bob" = {
        isNormalUser = true;
        extraGroups = [ "wheel" ];
      };
    };
  };
}
