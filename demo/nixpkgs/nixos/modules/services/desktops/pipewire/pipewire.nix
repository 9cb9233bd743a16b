{ config, lib, pkgs, ... }:
let
  cfg = config.services.pipewire;
in
{
  options.services.pipewire = {
    enable = lib.mkEnableOption "PipeWire for sound and video";
    package = lib.mkPackageOption pkgs "pipewire" { };
    alsa.enable = lib.mkEnableOption "programs that use ALSA";
    alsa.support32Bit = lib.mkEnableOption "programs of 32 bits that use ALSA";
    pulse.enable = lib.mkEnableOption "programs that use PulseAudio";
    jack.enable = lib.mkEnableOption "programs that use JACK";
    wireplumber.enable = lib.mkEnableOption "the session manager WirePlumber" // { default = true; };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.pipewire = {
      description = "PipeWire";
      wantedBy = [ "multi-user.target" ];
      after = [ "dbus.service" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/pipewire";
    };
    assertions = [
      {
        assertion = !(cfg.pulse.enable && config.services.pulseaudio.enable);
        message = "services.pipewire.pulse.enable and services.pulseaudio.enable exclude each other: one server of sound at a time.";
      }
    ];
  };
}
