{ config, lib, pkgs, ... }:
let
  cfg = config.nix;
  inherit (lib) mkOption types;
  word = v: if lib.isList v then lib.concatMapStringsSep " " word v else if lib.isBool v then lib.boolToString v else toString v;
  atom = types.nullOr (types.oneOf [ types.bool types.int types.str types.path types.package ]);
  listOption = default: description: mkOption { type = types.listOf types.str; inherit default description; };
in
{
  imports = [
    (lib.mkRenamedOptionModule [ "nix" "autoOptimiseStore" ] [ "nix" "settings" "auto-optimise-store" ])
    (lib.mkRenamedOptionModule [ "nix" "trustedUsers" ] [ "nix" "settings" "trusted-users" ])
    (lib.mkRenamedOptionModule [ "nix" "binaryCaches" ] [ "nix" "settings" "substituters" ])
  ];

  options.nix = {
    enable = lib.mkEnableOption "Nix itself" // { default = true; };
    package = lib.mkPackageOption pkgs "nix" { };
    nixPath = listOption [ "nixpkgs=/nix/var/nix/profiles/per-user/root/channels/nixos" "nixos-config=/etc/nixos/configuration.nix" ] "Where <names> in Nix code are looked up.";
    channel.enable = lib.mkEnableOption "channels" // { default = true; };
    extraOptions = mkOption {
      type = types.lines;
      default = "";
      description = "Further lines for nix.conf.";
    };
    settings = mkOption {
      default = { };
      example = { experimental-features = [ "nix-command" "flakes" ]; };
      description = "Settings for nix.conf.";
      type = types.submodule {
        freeformType = types.attrsOf (types.either atom (types.listOf atom));
        options = {
          experimental-features = listOption [ ] "Parts of Nix that are not final and have to be turned on, such as flakes.";
          auto-optimise-store = mkOption {
            type = types.bool;
            default = false;
            description = "Whether equal files in the store are kept once.";
          };
          trusted-users = listOption [ "root" ] "Users who may change the rules of the Nix daemon.";
          allowed-users = listOption [ "*" ] "Users who may use Nix.";
          substituters = listOption [ "https://cache.nixos.org/" ] "Where finished builds are fetched from.";
          trusted-public-keys = listOption [ ] "Keys whose signatures are accepted.";
          max-jobs = mkOption {
            type = types.either types.int (types.enum [ "auto" ]);
            default = "auto";
            description = "How many builds run at a time.";
          };
          sandbox = mkOption {
            type = types.either types.bool (types.enum [ "relaxed" ]);
            default = true;
            description = "Whether builds see only what they declare.";
          };
        };
      };
    };
  };

  config = lib.mkIf cfg.enable {
    nix.settings.trusted-users = [ "root" ];
    environment.etc."nix/nix.conf".text =
      lib.concatStrings (lib.mapAttrsToList (name: value: "${name} = ${word value}\n") (lib.filterAttrs (_: v: v != null && v != [ ]) cfg.settings))
      + cfg.extraOptions;
    systemd.services.nix-daemon = {
      description = "Nix daemon";
      wantedBy = [ "multi-user.target" ];
      serviceConfig.ExecStart = "${cfg.package}/bin/nix daemon";
      restartTriggers = [ config.environment.etc."nix/nix.conf".text ];
    };
  };
}
