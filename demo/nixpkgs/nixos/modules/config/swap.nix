{ config, lib, ... }:
{
  options.swapDevices = lib.mkOption {
    default = [ ];
    example = [ { device = "/dev/disk/by-label/swap"; } ];
    description = "Disks or files that extend the memory.";
    type = lib.types.listOf (lib.types.submodule {
      options = {
        device = lib.mkOption {
          type = lib.types.nonEmptyStr;
          example = "/dev/sda3";
          description = "The partition or file.";
        };
        size = lib.mkOption {
          type = lib.types.nullOr lib.types.int;
          default = null;
          description = "For a file: its size in MiB.";
        };
        priority = lib.mkOption {
          type = lib.types.nullOr lib.types.int;
          default = null;
          description = "Which is used first.";
        };
      };
    });
  };
}
