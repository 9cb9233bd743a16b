{ lib, ... }:
{
  options.services.pulseaudio.enable = lib.mkEnableOption "the sound server PulseAudio";
  imports = [
    (lib.mkRenamedOptionModule [ "hardware" "pulseaudio" "enable" ] [ "services" "pulseaudio" "enable" ])
    (lib.mkRemovedOptionModule [ "sound" "enable" ] "Sound needs no switch of its own; see services.pipewire.enable.")
  ];
}
