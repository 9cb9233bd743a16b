# words: xfce
# kind: desktop
# needs: sound xserver
{
  # The Xfce desktop.
  services.xserver.desktopManager.xfce.enable = true;
}
