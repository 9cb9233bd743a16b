{ pkgs, ... }:
let firefox = pkgs.firefox.override { }; in
{
  environment.systemPackages = with pkgs; [ git ];
}
