{ lib, mkProgram }:
mkProgram {
  pname = "gdb";
  version = "16.3";
  meta = {
    description = "Debugger of the GNU project";
    homepage = "https://www.gnu.org/software/gdb/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "gdb";
    platforms = lib.platforms.unix;
  };
}
