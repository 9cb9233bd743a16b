{ config, pkgs, ... }:

{
  environment.systemPackages = lib.mkForce (with pkgs; [ git firefox ]);
}
