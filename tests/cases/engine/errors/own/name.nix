let
  services = { firewall = true; };
in
{
  enabled = services.fireball;
}
