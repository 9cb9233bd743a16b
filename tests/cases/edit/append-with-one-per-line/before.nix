{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git
    vim # the editor
  ];

  services.openssh.enable = true;
}
