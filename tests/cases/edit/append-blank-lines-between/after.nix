{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    # editors
    vim

    # tools
    git
    curl
    firefox

  ];
}
