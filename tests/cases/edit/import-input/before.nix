{ config, inputs, pkgs, ... }:

{
  imports = [ ./hardware-configuration.nix ];
}
