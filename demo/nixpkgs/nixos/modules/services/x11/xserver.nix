{ config, lib, pkgs, ... }:
let
  cfg = config.services.xserver;
in
{
  imports = [
    (lib.mkRenamedOptionModule [ "services" "xserver" "layout" ] [ "services" "xserver" "xkb" "layout" ])
    (lib.mkRenamedOptionModule [ "services" "xserver" "xkbVariant" ] [ "services" "xserver" "xkb" "variant" ])
  ];
  options.services.xserver = {
    enable = lib.mkEnableOption "the X server";
    xkb.layout = lib.mkOption {
      type = lib.types.str;
      default = "us";
      example = "de";
      description = "The layout of the keyboard; several with commas.";
    };
    xkb.variant = lib.mkOption {
      type = lib.types.str;
      default = "";
      example = "nodeadkeys";
      description = "The variant of the layout.";
    };
    xkb.options = lib.mkOption {
      type = lib.types.commas;
      default = "terminate:ctrl_alt_bksp";
      description = "Further options of the keyboard.";
    };
    videoDrivers = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = [ "modesetting" "fbdev" ];
      example = [ "nvidia" ];
      description = "Graphics drivers in the order they are tried.";
    };
    windowManager.i3.enable = lib.mkEnableOption "the tiling window manager i3";
  };
  config = lib.mkIf cfg.enable {
    environment.systemPackages = lib.optional cfg.windowManager.i3.enable pkgs.i3;
    environment.etc."X11/xorg.conf.d/00-keyboard.conf".text = "XkbLayout ${cfg.xkb.layout}\nXkbVariant ${cfg.xkb.variant}\n";
  };
}
