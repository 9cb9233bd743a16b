{ config, lib, ... }:
{
  networking.firewall.allowedTCPPorts = [ 22 ] ++ lib.optional config.services.nginx.enable 80;
}
