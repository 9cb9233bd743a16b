{ config, pkgs, basePackages, ... }:

{
  environment.systemPackages = basePackages ++ (with pkgs; [
    git
    firefox
  ]);
}
