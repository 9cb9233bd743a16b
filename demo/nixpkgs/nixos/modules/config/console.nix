{ config, lib, ... }:
let
  cfg = config.console;
in
{
  options.console = {
    enable = lib.mkEnableOption "text consoles" // { default = true; };
    keyMap = lib.mkOption {
      type = lib.types.either lib.types.str lib.types.path;
      default = "us";
      example = "de";
      description = "The layout of the keyboard on text consoles.";
    };
    font = lib.mkOption {
      type = lib.types.nullOr (lib.types.either lib.types.str lib.types.path);
      default = null;
      example = "Lat2-Terminus16";
      description = "The font of text consoles.";
    };
    useXkbConfig = lib.mkEnableOption "the layout of the graphical keyboard on text consoles";
  };
  imports = [ (lib.mkRenamedOptionModule [ "i18n" "consoleKeyMap" ] [ "console" "keyMap" ]) ];
  config.console.keyMap = lib.mkIf cfg.useXkbConfig config.services.xserver.xkb.layout;
  config.environment.etc."vconsole.conf".text = "KEYMAP=${cfg.keyMap}\n" + lib.optionalString (cfg.font != null) "FONT=${cfg.font}\n";
}
