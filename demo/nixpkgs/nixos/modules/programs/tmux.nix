{ config, lib, pkgs, ... }:
let
  cfg = config.programs.tmux;
in
{
  options.programs.tmux = {
    enable = lib.mkEnableOption "the terminal multiplexer tmux";
    package = lib.mkPackageOption pkgs "tmux" { };
    extraConfig = lib.mkOption {
      type = lib.types.lines;
      default = "";
      description = "Lines for tmux.conf.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.etc."tmux.conf".text = cfg.extraConfig;
  };
}
