{ lib, mkProgram }:
mkProgram {
  pname = "which";
  version = "2.23";
  meta = {
    description = "Shows where a command is";
    homepage = "https://www.gnu.org/software/which/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "which";
    platforms = lib.platforms.unix;
  };
}
