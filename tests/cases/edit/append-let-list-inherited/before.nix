{ pkgs, ... }:
let
  packages = [ pkgs.git ];
in
{
  environment.systemPackages = packages;
  users.users.ada = {
    inherit packages;
    isNormalUser = true;
  };
}
