{ lib, mkProgram }:
mkProgram {
  pname = "noto-fonts-color-emoji";
  version = "2.048";
  programs = [ ];
  files.out."share/fonts/noto/NotoColorEmoji.ttf" = "NotoColorEmoji";
  meta = {
    description = "Emoji in colour";
    homepage = "https://fonts.google.com/noto/specimen/Noto+Color+Emoji";
    license = lib.licenses.ofl;
    platforms = lib.platforms.unix;
  };
}
