{ config, lib, pkgs, ... }:

{
  environment.systemPackages = lib.mkForce (with pkgs; [ git ]);
}
