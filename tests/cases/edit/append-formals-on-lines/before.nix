{
  config,
  lib,
  ...
}:
{
  services.openssh.enable = true;
}
