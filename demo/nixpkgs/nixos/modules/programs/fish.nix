{ config, lib, pkgs, ... }:
let
  cfg = config.programs.fish;
in
{
  options.programs.fish = {
    enable = lib.mkEnableOption "the shell Fish with settings for all users";
    package = lib.mkPackageOption pkgs "fish" { };
    shellAliases = lib.mkOption {
      type = lib.types.attrsOf lib.types.str;
      default = { };
      description = "Short names for commands in this shell.";
    };
    interactiveShellInit = lib.mkOption {
      type = lib.types.lines;
      default = "";
      description = "Commands run when an interactive shell starts.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.shells = [ "${cfg.package}/bin/fish" ];
    environment.etc."fish/config.fish".text =
      lib.concatLines (lib.mapAttrsToList (name: command: "alias ${name}=${lib.escapeShellArg command}") (config.environment.shellAliases // cfg.shellAliases))
      + cfg.interactiveShellInit;
  };
}
