{ config, pkgs, ... }:
let
  office = with pkgs; [ libreoffice ];
  media = with pkgs; [ mpv ];
in
{
  users = {
    users.ada = {
      isNormalUser = true;
      packages = with pkgs; [
        bottom
        ranger
        fd
      ] ++ office ++ media
      ++ lib.optionals config.services.xserver.enable media;
    };
  };
}
