{ lib, mkProgram }:
mkProgram {
  pname = "gnused";
  version = "4.9";
  meta = {
    description = "Edits text as it streams by";
    homepage = "https://www.gnu.org/software/sed/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "sed";
    platforms = lib.platforms.unix;
  };
}
