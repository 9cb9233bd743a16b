{ config, lib, pkgs, ... }:
let
  cfg = config.programs.wireshark;
in
{
  options.programs.wireshark = {
    enable = lib.mkEnableOption "Wireshark and its group";
    package = lib.mkPackageOption pkgs "wireshark" { };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
  };
}
