{ host, ... }:
{
  networking.${host}.x = 1;
  networking."hostName" = "box";
}
