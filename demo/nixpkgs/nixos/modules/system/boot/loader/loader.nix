{ lib, ... }:
{
  options.boot.loader = {
    timeout = lib.mkOption {
      type = lib.types.nullOr lib.types.int;
      default = 5;
      description = "Seconds until the default is started; null waits for a key.";
    };
    efi = {
      canTouchEfiVariables = lib.mkEnableOption "writing of the firmware's list of boot entries";
      efiSysMountPoint = lib.mkOption {
        type = lib.types.str;
        default = "/boot";
        description = "Where the firmware's partition is mounted.";
      };
    };
  };
  imports = [ (lib.mkRenamedOptionModule [ "boot" "loader" "grub" "timeout" ] [ "boot" "loader" "timeout" ]) ];
}
