{ config, ... }:

{
  networking.hostName = "box"; # the machine
  networking.firewall.enable = true;
  networking.firewall.allowedTCPPorts = [ 8080 ];
  # networking.firewall.allowedTCPPorts = [ 80 ];

  services.openssh.enable = true;
}
