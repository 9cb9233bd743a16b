# words: syncthing sync
{
  services.syncthing.enable = true;
}
