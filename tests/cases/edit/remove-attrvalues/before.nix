{ config, pkgs, ... }:

{
  environment.systemPackages = builtins.attrValues {
    inherit (pkgs)
      firefox
      git
      ;
  };
}
