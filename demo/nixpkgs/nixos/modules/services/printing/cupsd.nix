{ config, lib, pkgs, ... }:
let
  cfg = config.services.printing;
in
{
  options.services.printing = {
    enable = lib.mkEnableOption "printing by CUPS";
    package = lib.mkPackageOption pkgs "cups" { };
    drivers = lib.mkOption {
      type = lib.types.listOf lib.types.path;
      default = [ ];
      example = lib.literalExpression "[ pkgs.hplip ]";
      description = "Packages with drivers for printers.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.cups = {
      description = "CUPS printing";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/cupsd";
    };
    environment.etc."cups/drivers".text = lib.concatMapStrings (d: "${d}\n") cfg.drivers;
  };
}
