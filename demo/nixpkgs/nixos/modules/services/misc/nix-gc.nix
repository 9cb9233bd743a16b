{ config, lib, ... }:
let
  cfg = config.nix.gc;
in
{
  options.nix.gc = {
    automatic = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether what nothing needs is removed from the store regularly.";
    };
    dates = lib.mkOption {
      type = lib.types.either lib.types.singleLineStr (lib.types.listOf lib.types.str);
      apply = lib.toList;
      default = [ "03:15" ];
      example = "weekly";
      description = "When; times as systemd writes them.";
    };
    options = lib.mkOption {
      type = lib.types.singleLineStr;
      default = "";
      example = "--delete-older-than 30d";
      description = "Options for nix-collect-garbage.";
    };
    persistent = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether a missed time is made up for.";
    };
  };
  options.nix.optimise.automatic = lib.mkEnableOption "regular merging of equal files in the store";

  config.systemd.services.nix-gc = {
    description = "Removes what nothing needs from the Nix store";
    serviceConfig.ExecStart = "${config.nix.package}/bin/nix-collect-garbage ${cfg.options}";
    startAt = lib.optionals cfg.automatic cfg.dates;
  };
}
