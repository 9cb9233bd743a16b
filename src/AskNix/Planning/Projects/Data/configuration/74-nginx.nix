# words: nginx webserver
# ports: 80 443
{
  services.nginx.enable = true;
}
