# words: docker containers container
# groups: docker
{
  virtualisation.docker.enable = true;
}
