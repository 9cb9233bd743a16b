{
  imports = [ ./gaming.nix ];

  services.openssh.enable = true;
}
