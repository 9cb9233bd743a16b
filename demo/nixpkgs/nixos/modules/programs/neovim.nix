{ config, lib, pkgs, ... }:
let
  cfg = config.programs.neovim;
in
{
  options.programs.neovim = {
    enable = lib.mkEnableOption "the editor Neovim";
    package = lib.mkPackageOption pkgs "neovim" { };
    defaultEditor = lib.mkOption {
      type = lib.types.bool;
      default = false;
      description = "Whether programs that need an editor start this one.";
    };
    viAlias = lib.mkEnableOption "the name `vi` for Neovim";
    vimAlias = lib.mkEnableOption "the name `vim` for Neovim";
  };

  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ cfg.package ];
    environment.variables.EDITOR = lib.mkIf cfg.defaultEditor (lib.mkOverride 900 "nvim");
  };
}
