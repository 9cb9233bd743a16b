{ lib, mkProgram }:
mkProgram {
  pname = "noto-fonts";
  version = "2025.9.1";
  programs = [ ];
  files.out."share/fonts/truetype/NotoSans.ttf" = "NotoSans";
  meta = {
    description = "Fonts for all languages";
    homepage = "https://fonts.google.com/noto";
    license = lib.licenses.ofl;
    platforms = lib.platforms.unix;
  };
}
