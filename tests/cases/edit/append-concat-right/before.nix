{ config, pkgs, ... }:

{
  environment.systemPackages = basePackages ++ (with pkgs; [
    git
  ]);
}
