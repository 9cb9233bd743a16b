{ lib, mkProgram }:
mkProgram {
  pname = "screen";
  version = "5.0.1";
  meta = {
    description = "Older terminal multiplexer of the GNU project";
    homepage = "https://www.gnu.org/software/screen/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "screen";
    platforms = lib.platforms.unix;
  };
}
