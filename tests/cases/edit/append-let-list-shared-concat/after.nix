{ pkgs, ... }:
let
  tools = with pkgs; [ git ];
  office = [ pkgs.libreoffice ];
in
{
  environment.systemPackages = tools ++ office ++ [ pkgs.fd ]; # everybody
  users.users.ada = {
    packages = [ pkgs.mpv ] ++ office;
  };
}
