{ pkgs, ... }:
{
  networking.hostName = "box";
} // {
  environment.systemPackages = with pkgs; [ git fd ];
}
