{ port, ... }:
{
  services.x = {
    inherit port;
    enable = true;
  };
}
