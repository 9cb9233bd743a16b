{ config, lib, inputs, ... }:
{
  imports = [
    inputs.home-manager.nixosModules.home-manager
    ./hardware-configuration.nix # generated
    # ./old.nix
    ../common
  ] ++ lib.optionals true [ ./extra.nix ];

  system.stateVersion = "25.05";
}
