{ lib, mkProgram }:
mkProgram {
  pname = "noto-fonts-cjk-sans";
  version = "2.004";
  programs = [ ];
  files.out."share/fonts/opentype/noto-cjk/NotoSansCJK.ttc" = "NotoSansCJK";
  meta = {
    description = "Fonts for Chinese, Japanese and Korean";
    homepage = "https://fonts.google.com/noto";
    license = lib.licenses.ofl;
    platforms = lib.platforms.unix;
  };
}
