# words: flatpak flathub
{
  services.flatpak.enable = true;
}
