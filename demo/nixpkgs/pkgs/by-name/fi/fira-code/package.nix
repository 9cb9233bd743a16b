{ lib, mkProgram }:
mkProgram {
  pname = "fira-code";
  version = "6.2";
  programs = [ ];
  files.out."share/fonts/truetype/FiraCode.ttf" = "FiraCode";
  meta = {
    description = "Fixed-width font with ligatures for programmers";
    homepage = "https://github.com/tonsky/FiraCode";
    license = lib.licenses.ofl;
    platforms = lib.platforms.unix;
  };
}
