# always: yes
# groups: networkmanager
{
  networking.hostName = "@host@";
  networking.networkmanager.enable = true;
}
