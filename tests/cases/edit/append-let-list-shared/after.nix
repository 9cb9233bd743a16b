{ pkgs, ... }:
let
  tools = with pkgs; [ git ];
in
{
  environment.systemPackages = tools ++ [ pkgs.fd ];
  users.users.ada.packages = tools;
}
