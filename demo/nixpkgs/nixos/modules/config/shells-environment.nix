{ config, lib, ... }:
let
  cfg = config.environment;
  inherit (lib) mkOption types;
in
{
  options.environment = {
    variables = mkOption {
      type = types.attrsOf (types.oneOf [ types.str types.int types.path (types.listOf types.str) ]);
      default = { };
      example = { EDITOR = "nvim"; };
      apply = lib.mapAttrs (_: v: if lib.isList v then lib.concatStringsSep ":" v else toString v);
      description = "Variables set in every session.";
    };
    sessionVariables = mkOption {
      type = types.attrsOf (types.oneOf [ types.str types.int types.path (types.listOf types.str) ]);
      default = { };
      description = "Variables set at login, before any shell.";
    };
    shellAliases = mkOption {
      type = types.attrsOf (types.nullOr types.str);
      default = { };
      example = { ll = "ls -l"; };
      apply = lib.filterAttrs (_: v: v != null);
      description = "Short names for commands, in all shells.";
    };
    shells = mkOption {
      type = types.listOf (types.either types.shellPackage types.path);
      default = [ ];
      description = "Programs that may be somebody's login shell.";
    };
    shellInit = mkOption {
      type = types.lines;
      default = "";
      description = "Commands run when any shell starts.";
    };
    interactiveShellInit = mkOption {
      type = types.lines;
      default = "";
      description = "Commands run when an interactive shell starts.";
    };
  };

  config = {
    environment.variables = lib.mapAttrs (_: lib.mkDefault) ({ EDITOR = "nano"; PAGER = "less"; } // cfg.sessionVariables);
    environment.shellAliases = { ls = lib.mkDefault "ls --color=tty"; ll = lib.mkDefault "ls -l"; l = lib.mkDefault "ls -alh"; };
    environment.etc = {
      "set-environment".text = lib.concatLines (lib.mapAttrsToList (name: value: "export ${name}=${lib.escapeShellArg value}") cfg.variables);
      profile.text = ". /etc/set-environment\n${cfg.shellInit}";
      bashrc.text = lib.concatLines (lib.mapAttrsToList (name: command: "alias -- ${name}=${lib.escapeShellArg command}") cfg.shellAliases) + cfg.interactiveShellInit;
      shells.text = lib.concatLines (map (s: if s ? shellPath then "${s}${s.shellPath}" else toString s) cfg.shells ++ [ "/run/current-system/sw/bin/bash" "/bin/sh" ]);
    };
  };
}
