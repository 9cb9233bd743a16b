{ config, pkgs, ... }:

{
  environment.systemPackages = with pkgs; [ git firefox ] ++ map (n: pkgs.${n}) names;
}
