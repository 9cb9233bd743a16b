{ config, lib, pkgs, ... }:
{
  home-manager.users.ada =
    { pkgs, ... }:
    {
      imports = [
        ./shell.nix
      ] ++ lib.optionals config.services.xserver.enable [ ./windows.nix ];

      home.packages = with pkgs; [
        jq
        fd
      ];
      home.stateVersion = "25.05";
    };
}
