{ config, lib, ... }:
let
  cfg = config.i18n;
in
{
  options.i18n = {
    defaultLocale = lib.mkOption {
      type = lib.types.str;
      default = "en_US.UTF-8";
      example = "nl_NL.UTF-8";
      description = "Language and conventions of the system.";
    };
    extraLocaleSettings = lib.mkOption {
      type = lib.types.attrsOf lib.types.str;
      default = { };
      example = { LC_TIME = "de_DE.UTF-8"; };
      description = "Single conventions that differ from the default.";
    };
    supportedLocales = lib.mkOption {
      type = lib.types.listOf lib.types.str;
      default = lib.unique (map (l: "${l}/UTF-8") ([ "C.UTF-8" "en_US.UTF-8" cfg.defaultLocale ] ++ lib.attrValues cfg.extraLocaleSettings));
      defaultText = lib.literalExpression "those named in the other options";
      description = "Locales that are generated.";
    };
  };
  config.environment.sessionVariables = { LANG = cfg.defaultLocale; } // cfg.extraLocaleSettings;
  config.environment.etc."locale.conf".text = lib.generators.toKeyValue { } ({ LANG = cfg.defaultLocale; } // cfg.extraLocaleSettings);
}
