{ config, lib, pkgs, ... }:
let
  cfg = config.virtualisation.podman;
in
{
  options.virtualisation.podman = {
    enable = lib.mkEnableOption "Podman, containers without a daemon";
    package = lib.mkPackageOption pkgs "podman" { };
    dockerCompat = lib.mkEnableOption "the name `docker` for Podman";
  };
  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    assertions = [
      {
        assertion = !(cfg.dockerCompat && config.virtualisation.docker.enable);
        message = "virtualisation.podman.dockerCompat gives Podman the name of Docker, so virtualisation.docker.enable must be off.";
      }
    ];
  };
}
