{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [
    git
    # more to come
  ];
}
