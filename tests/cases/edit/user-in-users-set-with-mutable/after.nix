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
      ada = {
        isNormalUser = true;
        description = "Ada Lovelace";
        extraGroups = [ "wheel" ];
      };
    };
  };
}
