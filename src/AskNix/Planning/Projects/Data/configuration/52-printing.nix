# words: printing printer printers print
{
  # Printers, found by themselves in the local network.
  services.printing.enable = true;
  services.avahi.enable = true;
  services.avahi.nssmdns4 = true;
}
