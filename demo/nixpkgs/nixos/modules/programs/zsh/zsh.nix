{ config, lib, pkgs, ... }:
let
  cfg = config.programs.zsh;
in
{
  options.programs.zsh = {
    enable = lib.mkEnableOption "the shell Zsh with settings for all users";
    package = lib.mkPackageOption pkgs "zsh" { };
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
    autosuggestions.enable = lib.mkEnableOption "suggestions while typing";
    syntaxHighlighting.enable = lib.mkEnableOption "colours for what is typed";
    ohMyZsh.enable = lib.mkEnableOption "the Oh My Zsh collection";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.shells = [ "${cfg.package}/bin/zsh" ];
    environment.etc."zshrc".text =
      lib.concatLines (lib.mapAttrsToList (name: command: "alias ${name}=${lib.escapeShellArg command}") (config.environment.shellAliases // cfg.shellAliases))
      + cfg.interactiveShellInit;
  };
}
