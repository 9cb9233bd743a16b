{ config, lib, pkgs, ... }:
let
  cfg = config.services.openssh;
  inherit (lib) types;
  word = v: if v == true then "yes" else if v == false then "no" else lib.generators.mkValueString v;
  settings = lib.filterAttrs (_: v: v != null) cfg.settings;
in
{
  imports = [
    (lib.mkRenamedOptionModule [ "services" "openssh" "permitRootLogin" ] [ "services" "openssh" "settings" "PermitRootLogin" ])
    (lib.mkRenamedOptionModule [ "services" "openssh" "passwordAuthentication" ] [ "services" "openssh" "settings" "PasswordAuthentication" ])
    (lib.mkAliasOptionModule [ "services" "sshd" "enable" ] [ "services" "openssh" "enable" ])
  ];

  options.services.openssh = {
    enable = lib.mkEnableOption "the OpenSSH server, by which others log in over the network";
    package = lib.mkPackageOption pkgs "openssh" { };
    ports = lib.mkOption {
      type = types.listOf types.port;
      default = [ 22 ];
      description = "The ports the server listens on.";
    };
    openFirewall = lib.mkOption {
      type = types.bool;
      default = true;
      description = "Whether to open the server's ports in the firewall.";
    };
    settings = lib.mkOption {
      default = { };
      description = "Settings for sshd_config.";
      example = { PasswordAuthentication = false; };
      type = types.submodule {
        freeformType = types.attrsOf (types.nullOr (types.oneOf [ types.bool types.int types.str (types.listOf types.str) ]));
        options = {
          PermitRootLogin = lib.mkOption {
            type = types.enum [ "yes" "without-password" "prohibit-password" "forced-commands-only" "no" ];
            default = "prohibit-password";
            description = "Whether and how root may log in.";
          };
          PasswordAuthentication = lib.mkOption {
            type = types.bool;
            default = true;
            description = "Whether a password is enough to log in.";
          };
          KbdInteractiveAuthentication = lib.mkOption {
            type = types.bool;
            default = true;
            description = "Whether questions and answers are allowed at login.";
          };
          X11Forwarding = lib.mkOption {
            type = types.bool;
            default = false;
            description = "Whether windows may be shown on the machine one comes from.";
          };
        };
      };
    };
  };

  config = lib.mkIf cfg.enable {
    environment.etc."ssh/sshd_config".text =
      lib.concatMapStrings (port: "Port ${toString port}\n") cfg.ports
      + lib.concatStrings (lib.mapAttrsToList (name: value: "${name} ${word value}\n") settings);
    networking.firewall.allowedTCPPorts = lib.mkIf cfg.openFirewall cfg.ports;
    users.users.sshd = { isSystemUser = true; group = "sshd"; description = "SSH privilege separation user"; };
    users.groups.sshd = { };
    systemd.services.sshd = {
      description = "SSH server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      stopIfChanged = false;
      restartTriggers = [ config.environment.etc."ssh/sshd_config".text ];
      serviceConfig.ExecStart = "${cfg.package}/bin/sshd -D -f /etc/ssh/sshd_config";
    };
  };
}
