{ config, pkgs, ... }:

{
  environment = {
    variables.EDITOR = "vim";
    systemPackages = with pkgs; [ git ];
  };
}
