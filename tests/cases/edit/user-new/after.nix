{ config, pkgs, ... }:

{
  services.openssh.enable = true;

  time.timeZone = "UTC";

  users.users.bob = {
    isNormalUser = true;
    description = "Bob the \"Builder\"";
    extraGroups = [ "wheel" ];
  };
}
