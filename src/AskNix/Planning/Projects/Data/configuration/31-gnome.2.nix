# words: gnome
# kind: desktop
# needs: sound xserver
{
  # The GNOME desktop and its login screen.
  services.xserver.displayManager.gdm.enable = true;
  services.xserver.desktopManager.gnome.enable = true;
}
