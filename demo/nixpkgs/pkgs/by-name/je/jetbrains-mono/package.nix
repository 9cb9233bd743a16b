{ lib, mkProgram }:
mkProgram {
  pname = "jetbrains-mono";
  version = "2.304";
  programs = [ ];
  files.out."share/fonts/truetype/JetBrainsMono.ttf" = "JetBrainsMono";
  meta = {
    description = "Fixed-width font for programmers";
    homepage = "https://www.jetbrains.com/lp/mono/";
    license = lib.licenses.ofl;
    platforms = lib.platforms.unix;
  };
}
