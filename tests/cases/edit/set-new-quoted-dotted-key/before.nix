{
  services.nginx = {
    enable = true;
    virtualHosts."a.example.org" = {
      forceSSL = true;
      locations."/".proxyPass = "http://localhost:3000";
    };
    virtualHosts."b.example.org".forceSSL = true;
  };
}
