{ config, pkgs, ... }:

{
  environment.variables.BROWSER = "firefox";
  environment.systemPackages = with pkgs; [
    (writeScriptBin "firefox" "exit 0")
    firefox
  ];
}
