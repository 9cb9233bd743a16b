{ config, pkgs, ... }:

{
  environment.systemPackages = builtins.attrValues { inherit (pkgs) git; inherit (pkgs.kdePackages) dolphin kate; };
}
