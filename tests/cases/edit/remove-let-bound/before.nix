{ pkgs, ... }:
let
  browsers = with pkgs; [ firefox chromium ];
in
{
  environment.systemPackages = browsers ++ [ pkgs.git ];
}
