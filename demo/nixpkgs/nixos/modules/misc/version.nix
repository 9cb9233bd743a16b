{ config, lib, options, pkgs, ... }:
let
  cfg = config.system.nixos;
  inherit (lib) mkOption types;
  facts = builtins.toJSON (
    { nixosVersion = cfg.version; }
    // lib.optionalAttrs (cfg.revision != null) { nixpkgsRevision = cfg.revision; }
    // lib.optionalAttrs (config.system.configurationRevision != null) { inherit (config.system) configurationRevision; }
  );
  orUnknown = v: what: if v == null then "echo '${what} is unknown' >&2; exit 1" else "echo '${v}'";
in
{
  options.system = {
    stateVersion = mkOption {
      type = types.str;
      default = cfg.release;
      defaultText = lib.literalExpression "config.system.nixos.release";
      description = "The release this machine was first installed with. It keeps the data of services readable; an update is no reason to change it.";
    };
    configurationRevision = mkOption {
      type = types.nullOr types.str;
      default = null;
      description = "The Git revision of the configuration.";
    };
    nixos = {
      release = mkOption {
        type = types.str;
        default = lib.trivial.release;
        readOnly = true;
        description = "The release, such as 25.11.";
      };
      versionSuffix = mkOption {
        type = types.str;
        default = lib.trivial.versionSuffix;
        defaultText = lib.literalExpression "lib.trivial.versionSuffix";
        internal = true;
        description = "What follows the release in the version.";
      };
      version = mkOption {
        type = types.str;
        default = cfg.release + cfg.versionSuffix;
        defaultText = lib.literalExpression "release and suffix";
        readOnly = true;
        description = "The whole version.";
      };
      revision = mkOption {
        type = types.nullOr types.str;
        default = null;
        internal = true;
        description = "The Git revision of the package set.";
      };
      codeName = mkOption {
        type = types.str;
        default = lib.trivial.codeName;
        readOnly = true;
        description = "The name of the release.";
      };
      tags = mkOption {
        type = types.listOf types.str;
        default = [ ];
        example = [ "with-docker" ];
        description = "Words put before the label of a generation.";
      };
      label = mkOption {
        type = types.strMatching "[a-zA-Z0-9:_.-]*";
        default = lib.concatStringsSep "-" (cfg.tags ++ [ cfg.version ]);
        defaultText = lib.literalExpression "tags and version";
        description = "The name of a generation in the boot menu.";
      };
      distroName = mkOption {
        type = types.str;
        default = "NixOS";
        internal = true;
        description = "The name of the system.";
      };
    };
  };

  config = {
    warnings = lib.optional (options.system.stateVersion.highestPrio >= 1500)
      "system.stateVersion is not set; ${cfg.release} is taken. Set it to the release the machine was installed with.";
    environment.etc."os-release".text = ''
      ID=nixos
      NAME=${cfg.distroName}
      PRETTY_NAME="${cfg.distroName} ${cfg.release} (${cfg.codeName})"
      VERSION="${cfg.release} (${cfg.codeName})"
      VERSION_ID="${cfg.release}"
      BUILD_ID="${cfg.version}"
    '';
    environment.etc."lsb-release".text = "DISTRIB_ID=nixos\nDISTRIB_RELEASE=\"${cfg.release}\"\n";
    system.systemPackages.nixosVersion = pkgs.writeShellScriptBin "nixos-version" ''
      case "''${1-}" in
        --json) echo '${facts}' ;;
        --hash | --revision) ${orUnknown cfg.revision "the revision of the package set"} ;;
        --configuration-revision) ${orUnknown config.system.configurationRevision "the revision of the configuration"} ;;
        *) echo '${cfg.version} (${cfg.codeName})' ;;
      esac
    '';
  };
}
