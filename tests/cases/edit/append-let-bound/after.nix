{ pkgs, ... }:
let
  tools = with pkgs; [
    git
    firefox
  ];
in
{
  environment.systemPackages = tools;
}
