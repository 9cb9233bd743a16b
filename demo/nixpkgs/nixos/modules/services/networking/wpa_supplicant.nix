{ config, lib, pkgs, ... }:
let
  cfg = config.networking.wireless;
in
{
  options.networking.wireless = {
    enable = lib.mkEnableOption "wireless networks by wpa_supplicant";
    package = lib.mkPackageOption pkgs "wpa_supplicant" { };
    networks = lib.mkOption {
      type = lib.types.attrsOf (lib.types.submodule {
        options.psk = lib.mkOption {
          type = lib.types.nullOr lib.types.str;
          default = null;
          description = "The password. Everybody on the machine can read it here.";
        };
      });
      default = { };
      description = "Networks by name.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.wpa_supplicant = {
      description = "Wireless networks";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/wpa_supplicant";
    };
  };
}
