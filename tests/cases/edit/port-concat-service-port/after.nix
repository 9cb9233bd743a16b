{ config, lib, ... }:
{
  networking.firewall.allowedTCPPorts = [ 22 8080 ] ++ lib.optional config.services.nginx.enable 80;
}
