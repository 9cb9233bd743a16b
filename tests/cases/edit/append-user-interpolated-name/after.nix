{ config, pkgs, ... }:
let
  username = "ada";
in
{
  users.users."${username}" = {
    isNormalUser = true;
    extraGroups = [ "wheel" "video" "audio" ];
  };
}
