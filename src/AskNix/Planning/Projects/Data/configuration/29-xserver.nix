# words: xserver x11 xorg
{
  services.xserver.enable = true;
}
