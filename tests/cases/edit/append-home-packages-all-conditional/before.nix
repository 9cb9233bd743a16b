{ config, lib, pkgs, ... }:
{
  home.packages = lib.optionals config.virtualisation.docker.enable (with pkgs; [
    docker-credential-helpers
  ]);
}
