{ config, lib, pkgs, ... }:
let
  cfg = config.programs.git;
in
{
  options.programs.git = {
    enable = lib.mkEnableOption "the version control system Git";
    package = lib.mkPackageOption pkgs "git" { };
    config = lib.mkOption {
      type = lib.types.attrsOf (lib.types.attrsOf lib.types.anything);
      default = { };
      example = { init.defaultBranch = "main"; };
      description = "Settings of Git for all users, by section and name.";
    };
    lfs.enable = lib.mkEnableOption "storage of large files in Git";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.etc.gitconfig = lib.mkIf (cfg.config != { }) { text = lib.generators.toINI { } cfg.config; };
  };
}
