# words: bluetooth
{
  hardware.bluetooth.enable = true;
}
