{ lib, mkProgram }:
mkProgram {
  pname = "hello";
  version = "2.12.2";
  meta = {
    description = "Prints a friendly greeting";
    homepage = "https://www.gnu.org/software/hello/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "hello";
    platforms = lib.platforms.unix;
  };
}
