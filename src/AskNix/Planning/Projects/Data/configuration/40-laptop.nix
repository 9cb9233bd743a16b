# words: laptop notebook thinkpad
# kind: role
# needs: graphical bluetooth
{
  # Battery and lid.
  services.upower.enable = true;
}
