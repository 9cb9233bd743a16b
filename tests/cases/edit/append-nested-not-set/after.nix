{ config, pkgs, ... }:

{
  environment = {
    variables.EDITOR = "vim";
    systemPackages = with pkgs; [ firefox ];
  };

  services.openssh.enable = true;
}
