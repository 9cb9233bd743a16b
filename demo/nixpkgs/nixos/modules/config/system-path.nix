# environment.systemPackages and what makes one tree of them.
{ config, lib, pkgs, ... }:
{
  options = {
    environment = {
      systemPackages = lib.mkOption {
        type = lib.types.listOf lib.types.package;
        default = [ ];
        example = lib.literalExpression "[ pkgs.firefox pkgs.thunderbird ]";
        description = "Packages every user of the machine has.";
      };
      defaultPackages = lib.mkOption {
        type = lib.types.listOf lib.types.package;
        default = [ pkgs.perl pkgs.rsync ];
        defaultText = lib.literalExpression "[ pkgs.perl pkgs.rsync ]";
        description = "Packages that come without being asked for; may be made empty.";
      };
      pathsToLink = lib.mkOption {
        type = lib.types.listOf lib.types.str;
        default = [ "/bin" "/share" ];
        description = "Folders of packages that are put together.";
      };
      extraOutputsToInstall = lib.mkOption {
        type = lib.types.listOf lib.types.str;
        default = [ ];
        example = [ "dev" ];
        description = "Further outputs of each package.";
      };
    };
    system.path = lib.mkOption {
      internal = true;
      type = lib.types.package;
      description = "The tree of all system packages.";
    };
    # Named, so that modules can replace what others put there.
    system.systemPackages = lib.mkOption {
      internal = true;
      type = lib.types.attrsOf lib.types.package;
      default = { };
      description = "Packages of the system itself.";
    };
  };

  config = {
    system.systemPackages = {
      inherit (pkgs) bashInteractive coreutils findutils gnugrep gnused less nix systemd;
    };
    environment.systemPackages = config.environment.defaultPackages ++ lib.attrValues config.system.systemPackages;
    environment.extraOutputsToInstall = lib.optional config.documentation.man.enable "man" ++ lib.optional config.documentation.doc.enable "doc";
    system.path = pkgs.buildEnv {
      name = "system-path";
      paths = config.environment.systemPackages;
      inherit (config.environment) extraOutputsToInstall;
    };
  };
}
