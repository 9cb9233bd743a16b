{
  networking = {
    firewall = {
      enable = true;
      allowedTCPPorts = [ 22 80 443 8080 ]; # web
      allowedTCPPortRanges = [ { from = 1714; to = 1764; } ];
    };
  };
}
