{ lib, mkProgram }:
mkProgram {
  pname = "wget";
  version = "1.25.0";
  meta = {
    description = "Downloads files from the web, recursively where asked";
    homepage = "https://www.gnu.org/software/wget/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "wget";
    platforms = lib.platforms.unix;
  };
}
