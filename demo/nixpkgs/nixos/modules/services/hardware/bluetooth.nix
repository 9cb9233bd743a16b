{ config, lib, pkgs, ... }:
let
  cfg = config.hardware.bluetooth;
in
{
  options.hardware.bluetooth = {
    enable = lib.mkEnableOption "Bluetooth";
    package = lib.mkPackageOption pkgs "bluez" { };
    powerOnBoot = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether the adapter is switched on with the machine.";
    };
    settings = lib.mkOption {
      type = lib.types.attrsOf (lib.types.attrsOf lib.types.anything);
      default = { };
      description = "Settings for main.conf, by section.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.bluetooth = {
      description = "Bluetooth";
      wantedBy = [ "multi-user.target" ];
      after = [ "basic.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/bluetoothd";
    };
    environment.etc."bluetooth/main.conf".text = lib.generators.toINI { } (lib.recursiveUpdate { Policy.AutoEnable = cfg.powerOnBoot; } cfg.settings);
  };
}
