{ pkgs, ... }:
{
  specialisation.travel.configuration = {
    environment.systemPackages = [ pkgs.git pkgs.fd ];
  };
}
