{ config, lib, ... }:
{
  users.users.ada = {
    group = "ada";
    extraGroups =
      [
        "wheel"
        "dialout"
      ]
      ++ lib.optionals config.virtualisation.docker.enable ["docker"]
      ++ lib.optionals config.services.xserver.enable ["input" "video"];
    uid = 1000;
  };
}
