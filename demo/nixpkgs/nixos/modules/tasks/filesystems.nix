{ config, lib, ... }:
let
  inherit (lib) mkOption types;
in
{
  options.fileSystems = mkOption {
    default = { };
    example = { "/".device = "/dev/disk/by-label/nixos"; };
    description = "What is mounted where.";
    type = types.attrsOf (types.submodule ({ name, ... }: {
      options = {
        mountPoint = mkOption {
          type = types.str;
          default = name;
          description = "The folder it appears in.";
        };
        device = mkOption {
          type = types.nullOr types.nonEmptyStr;
          default = null;
          example = "/dev/disk/by-uuid/1234";
          description = "The disk, partition or source.";
        };
        fsType = mkOption {
          type = types.nonEmptyStr;
          default = "auto";
          example = "ext4";
          description = "The kind of file system.";
        };
        options = mkOption {
          type = types.listOf types.nonEmptyStr;
          default = [ "defaults" ];
          description = "Options of mounting.";
        };
        neededForBoot = mkOption {
          type = types.bool;
          default = false;
          description = "Whether the machine cannot start without it.";
        };
        autoFormat = mkOption {
          type = types.bool;
          default = false;
          description = "Whether an empty disk is given this file system.";
        };
      };
    }));
  };

  config = {
    assertions = [
      {
        assertion = config.fileSystems ? "/";
        message = "fileSystems does not say what is mounted at \"/\"; hardware-configuration.nix usually does.";
      }
    ];
    environment.etc.fstab.text =
      lib.concatStrings (lib.mapAttrsToList (_: fs: "${toString fs.device} ${fs.mountPoint} ${fs.fsType} ${lib.concatStringsSep "," fs.options} 0 ${if fs.mountPoint == "/" then "1" else "2"}\n") config.fileSystems)
      + lib.concatMapStrings (s: "${s.device} none swap\n") config.swapDevices;
  };
}
