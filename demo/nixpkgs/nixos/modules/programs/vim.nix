{ config, lib, pkgs, ... }:
let
  cfg = config.programs.vim;
in
{
  options.programs.vim = {
    enable = lib.mkEnableOption "the editor Vim";
    package = lib.mkPackageOption pkgs "vim" { };
    defaultEditor = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether programs that need an editor start this one.";
    };
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.variables.EDITOR = lib.mkIf cfg.defaultEditor (lib.mkOverride 900 "vim");
  };
}
