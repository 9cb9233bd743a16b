{ pkgs, ... }:
let
  tools = with pkgs; [
    git
  ];
in
{
  environment.systemPackages = tools;
}
