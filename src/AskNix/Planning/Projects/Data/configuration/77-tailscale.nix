# words: tailscale vpn
{
  services.tailscale.enable = true;
}
