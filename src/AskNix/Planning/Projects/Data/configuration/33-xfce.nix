# words: xfce
# kind: desktop
# needs: sound
{
  # The Xfce desktop.
  services.xserver.enable = true;
  services.xserver.desktopManager.xfce.enable = true;
}
