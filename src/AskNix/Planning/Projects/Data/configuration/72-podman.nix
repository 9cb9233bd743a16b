# words: podman
{
  virtualisation.podman.enable = true;
}
