{ config, lib, pkgs, ... }:
let
  cfg = config.programs.steam;
in
{
  options.programs.steam = {
    enable = lib.mkEnableOption "Steam, the launcher and shop for games";
    package = lib.mkPackageOption pkgs "steam" { };
    remotePlay.openFirewall = lib.mkEnableOption "the firewall ports of Remote Play";
    dedicatedServer.openFirewall = lib.mkEnableOption "the firewall ports of dedicated servers";
    gamescopeSession.enable = lib.mkEnableOption "a session for games alone";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    hardware.graphics = { enable = true; enable32Bit = true; };
    networking.firewall.allowedTCPPorts = lib.optional cfg.remotePlay.openFirewall 27036 ++ lib.optional cfg.dedicatedServer.openFirewall 27015;
  };
}
