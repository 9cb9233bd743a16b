# words: plasma kde
# kind: desktop
# needs: sound
{
  # The Plasma desktop of KDE and its login screen.
  services.xserver.enable = true;
  services.xserver.displayManager.sddm.enable = true;
  services.xserver.desktopManager.plasma5.enable = true;
}
