{ config, lib, pkgs, ... }:
let
  cfg = config.services.nginx;
in
{
  options.services.nginx = {
    enable = lib.mkEnableOption "the web server nginx";
    package = lib.mkPackageOption pkgs "nginx" { };
    virtualHosts = lib.mkOption {
      default = { };
      description = "Sites by name.";
      type = lib.types.attrsOf (lib.types.submodule ({ name, ... }: {
        options = {
          serverName = lib.mkOption {
            type = lib.types.str;
            default = name;
            description = "The name under which the site is reached.";
          };
          root = lib.mkOption {
            type = lib.types.nullOr lib.types.path;
            default = null;
            description = "The folder with the pages.";
          };
          enableACME = lib.mkEnableOption "a certificate from Let's Encrypt";
          forceSSL = lib.mkEnableOption "encryption for every visit";
          locations = lib.mkOption {
            default = { };
            description = "What stands at which path.";
            type = lib.types.attrsOf (lib.types.submodule {
              options.proxyPass = lib.mkOption {
                type = lib.types.nullOr lib.types.str;
                default = null;
                example = "http://127.0.0.1:8080";
                description = "The server that answers for this path.";
              };
            });
          };
        };
      }));
    };
    recommendedTlsSettings = lib.mkEnableOption "settings for encryption that are generally advised";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    systemd.services.nginx = {
      description = "nginx web server";
      wantedBy = [ "multi-user.target" ];
      after = [ "network.target" ];
      serviceConfig.ExecStart = "${lib.getBin cfg.package}/bin/nginx";
      reloadIfChanged = true;
      restartTriggers = [ config.environment.etc."nginx/nginx.conf".text ];
    };
    users.users.nginx = { isSystemUser = true; group = "nginx"; };
    users.groups.nginx = { };
    environment.etc."nginx/nginx.conf".text = lib.concatStrings (lib.mapAttrsToList (name: site: ''
      server {
        server_name ${site.serverName};
        ${lib.optionalString (site.root != null) "root ${toString site.root};"}
      ${lib.concatStrings (lib.mapAttrsToList (path: l: lib.optionalString (l.proxyPass != null) "  location ${path} { proxy_pass ${l.proxyPass}; }\n") site.locations)}}
    '') cfg.virtualHosts);
  };
}
