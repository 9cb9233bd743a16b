{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git (python3.withPackages (p: [ p.requests ])) ];
}
