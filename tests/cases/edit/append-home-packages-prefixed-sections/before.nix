{ pkgs, lib, config, ... }:
{
  home.packages = [
    pkgs.git
    pkgs.gh

    pkgs.nixd
  ] ++ lib.optionals config.services.xserver.enable [
    pkgs.zed

    pkgs.jetbrains.idea
  ];
}
