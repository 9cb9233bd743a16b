# words: gnome
# kind: desktop
# needs: sound
{
  # The GNOME desktop and its login screen.
  services.displayManager.gdm.enable = true;
  services.desktopManager.gnome.enable = true;
}
