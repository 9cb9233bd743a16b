# words: plasma kde
# kind: desktop
# needs: sound
{
  # The Plasma desktop of KDE and its login screen.
  services.displayManager.sddm.enable = true;
  services.displayManager.sddm.wayland.enable = true;
  services.desktopManager.plasma6.enable = true;
}
