{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git ] ++ map (n: pkgs.${n}) names;
}
