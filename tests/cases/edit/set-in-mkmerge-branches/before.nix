{ config, lib, ... }:
{
  config = lib.mkMerge [
    {
      networking.hostName = "box";
      services.openssh.enable = lib.mkDefault false;
    }
    (lib.mkIf (config.networking.hostName == "box") {
      services.openssh.settings.PermitRootLogin = "no";
    })
  ];
}
