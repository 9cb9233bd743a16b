{ pkgs, lib, ... }:
let
  tools = with pkgs; [ git ];
in
{
  environment.systemPackages = lib.mkForce tools;
  users.users.ada.packages = tools;
}
