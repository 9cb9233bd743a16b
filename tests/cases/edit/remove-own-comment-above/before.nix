{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git

    # For the web.
    firefox

    vim
  ];
}
