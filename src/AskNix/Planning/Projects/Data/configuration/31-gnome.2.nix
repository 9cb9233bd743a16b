# words: gnome
# kind: desktop
# needs: sound
{
  # The GNOME desktop and its login screen.
  services.xserver.enable = true;
  services.xserver.displayManager.gdm.enable = true;
  services.xserver.desktopManager.gnome.enable = true;
}
