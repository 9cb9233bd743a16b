{ config, pkgs, ... }:

{
  time.timeZone = "UTC";
  users.users."b.ob" = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
  };
}
