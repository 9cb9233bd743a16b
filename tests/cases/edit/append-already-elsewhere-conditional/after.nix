{ pkgs, lib, config, ... }:
{
  environment.systemPackages = [ pkgs.git pkgs.firefox ] ++ lib.optionals config.a [ pkgs.firefox ];
}
