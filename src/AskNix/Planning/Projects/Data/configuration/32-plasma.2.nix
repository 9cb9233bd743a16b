# words: plasma kde
# kind: desktop
# needs: sound xserver
{
  # The Plasma desktop of KDE and its login screen.
  services.xserver.displayManager.sddm.enable = true;
  services.xserver.desktopManager.plasma5.enable = true;
}
