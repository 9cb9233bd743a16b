{ config, pkgs, ... }:

{
  services.openssh.enable = true;
  environment.systemPackages = [ (7zz) ];
}
