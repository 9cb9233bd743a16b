{ pkgs, ... }:
{
  fonts = {
    packages = with pkgs; [ noto-fonts noto-fonts-cjk-sans
      dejavu_fonts ];
    fontconfig.defaultFonts.monospace = [ "Fira Code" ];
  };
}
