{ config, pkgs, ... }:

{
  fileSystems."/data" = {
    device = "/dev/sdb1";
    fsType = "ext4";
  };
}
