{ config, lib, pkgs, ... }:
let
  cfg = config.programs.firefox;
in
{
  options.programs.firefox = {
    enable = lib.mkEnableOption "the Firefox web browser";
    package = lib.mkPackageOption pkgs "firefox" { };
    policies = lib.mkOption {
      type = lib.types.attrsOf lib.types.anything;
      default = { };
      example = { DisableTelemetry = true; };
      description = "Policies of the browser, as its enterprise documentation names them.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.etc."firefox/policies/policies.json" = lib.mkIf (cfg.policies != { }) {
      text = builtins.toJSON { inherit (cfg) policies; };
    };
  };
}
