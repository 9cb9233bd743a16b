{ config, pkgs, ... }:

{
  fileSystems."/data" = {
    device = "/dev/sdb1";
  };
}
