{ config, inputs, pkgs, ... }:

{
  imports = [ ./hardware-configuration.nix inputs.home-manager.nixosModules.default ];
}
