{ config, pkgs, ... }:

{
  environment = {
    variables.EDITOR = "vim";
  };

  services.openssh.enable = true;
}
