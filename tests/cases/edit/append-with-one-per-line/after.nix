{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git
    vim # the editor
    firefox
  ];

  services.openssh.enable = true;
}
