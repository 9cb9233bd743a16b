# words: jellyfin media
# ports: 8096
{
  services.jellyfin.enable = true;
}
