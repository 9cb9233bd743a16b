{ pkgs, ... }:
let
  tools = with pkgs; [ git fd ];
in
{
  environment.systemPackages = tools;
  users.users.ada.packages = tools;
}
