args@{ lib, ... }:
{
  services.openssh.enable = true;
}
