{ config, lib, pkgs, ... }:
{
  options.fonts = {
    packages = lib.mkOption {
      type = lib.types.listOf lib.types.package;
      default = [ ];
      example = lib.literalExpression "[ pkgs.dejavu_fonts ]";
      description = "Fonts for all programs.";
    };
    enableDefaultPackages = lib.mkEnableOption "a basic set of fonts";
    fontconfig.enable = lib.mkEnableOption "the search for fonts" // { default = true; };
  };
  imports = [ (lib.mkRenamedOptionModule [ "fonts" "fonts" ] [ "fonts" "packages" ]) ];
  config.fonts.packages = lib.mkIf config.fonts.enableDefaultPackages [ pkgs.dejavu_fonts pkgs.noto-fonts ];
  config.environment.etc."fonts/fonts.conf" = lib.mkIf (config.fonts.packages != [ ]) {
    text = lib.concatMapStrings (f: "<dir>${f}</dir>\n") config.fonts.packages;
  };
}
