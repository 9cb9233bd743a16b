# words: i3 i3wm
# kind: desktop
# needs: sound
{
  # The i3 window manager.
  services.xserver.enable = true;
  services.xserver.windowManager.i3.enable = true;
}
