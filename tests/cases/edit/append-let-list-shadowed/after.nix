{ pkgs, ... }:
let
  packages = [ pkgs.git pkgs.fd ];
  other = packages: [ packages ];
in
{
  environment.systemPackages = packages;
  environment.etc."list".text = toString (other 1);
}
