{ pkgs, ... }:
let
  packages = [ pkgs.git ];
in
{
  environment.systemPackages = packages ++ [ pkgs.fd ];
  users.users.ada = {
    inherit packages;
    isNormalUser = true;
  };
}
