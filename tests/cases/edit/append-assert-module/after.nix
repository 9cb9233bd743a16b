{ pkgs, lib, ... }:
assert true;
with lib;
{
  environment.systemPackages = [ pkgs.git pkgs.firefox ];
}
