# words: hyprland
# kind: desktop
# needs: sound
# packages: kitty wl-clipboard
{
  # The Hyprland window manager; log in on a text console and run Hyprland.
  programs.hyprland.enable = true;
}
