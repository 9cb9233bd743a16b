{ pkgs, lib, ... }:
lib.recursiveUpdate
  {
    environment.systemPackages = with pkgs; [ git ];
  }
  {
    networking.hostName = "box";
  }
