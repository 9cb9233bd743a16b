{ config, lib, ... }:
{
  options.time = {
    timeZone = lib.mkOption {
      type = lib.types.nullOr (lib.types.addCheck lib.types.str (s: lib.match ".* .*" s == null) // { description = "null or string without spaces"; });
      default = null;
      example = "Europe/Berlin";
      description = "The time zone; null leaves it to be set by hand.";
    };
    hardwareClockInLocalTime = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether the clock of the machine shows local time, as Windows expects.";
    };
  };
  config.environment.etc = lib.mkIf (config.time.timeZone != null) { timezone.text = config.time.timeZone + "\n"; };
}
