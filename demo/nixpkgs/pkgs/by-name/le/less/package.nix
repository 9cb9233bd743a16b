{ lib, mkProgram }:
mkProgram {
  pname = "less";
  version = "679";
  meta = {
    description = "Shows a text page by page";
    homepage = "https://www.greenwoodsoftware.com/less/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "less";
    platforms = lib.platforms.unix;
  };
}
