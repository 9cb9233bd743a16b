{ pkgs, ... }:
let
  browsers = with pkgs; [ chromium ];
in
{
  environment.systemPackages = browsers ++ [ pkgs.git ];
}
