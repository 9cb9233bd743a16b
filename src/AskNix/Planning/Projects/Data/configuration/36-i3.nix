# words: i3 i3wm
# kind: desktop
# needs: sound xserver
{
  # The i3 window manager.
  services.xserver.windowManager.i3.enable = true;
}
