{ lib, mkProgram }:
mkProgram {
  pname = "gnugrep";
  version = "3.12";
  meta = {
    description = "Searches text for patterns";
    homepage = "https://www.gnu.org/software/grep/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "grep";
    platforms = lib.platforms.unix;
  };
}
