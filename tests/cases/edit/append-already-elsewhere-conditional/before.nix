{ pkgs, lib, config, ... }:
{
  environment.systemPackages = [ pkgs.git ] ++ lib.optionals config.a [ pkgs.firefox ];
}
