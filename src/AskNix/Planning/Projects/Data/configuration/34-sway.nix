# words: sway
# kind: desktop
# needs: sound
# packages: foot wl-clipboard
{
  # The Sway window manager; log in on a text console and run sway.
  programs.sway.enable = true;
}
