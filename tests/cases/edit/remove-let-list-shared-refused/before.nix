{ pkgs, ... }:
let
  tools = with pkgs; [ git ];
in
{
  environment.systemPackages = tools;
  users.users.ada.packages = tools;
}
