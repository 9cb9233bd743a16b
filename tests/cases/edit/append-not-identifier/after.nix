{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git (7zz) ];
}
