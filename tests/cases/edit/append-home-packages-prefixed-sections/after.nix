{ pkgs, lib, config, ... }:
{
  home.packages = [
    pkgs.git
    pkgs.gh

    pkgs.nixd
    pkgs.fd
  ] ++ lib.optionals config.services.xserver.enable [
    pkgs.zed

    pkgs.jetbrains.idea
  ];
}
