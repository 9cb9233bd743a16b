{ config, pkgs, ... }:

{
  # firefox is nice
  environment.systemPackages = with pkgs; [
    git # not firefox
    # firefox
    vim
  ];
}
