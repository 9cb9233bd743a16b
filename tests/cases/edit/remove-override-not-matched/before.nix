{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ (firefox.override { }) git ];
}
