{ lib, mkProgram }:
mkProgram {
  pname = "gnutar";
  version = "1.35";
  meta = {
    description = "Packs and unpacks tar archives";
    homepage = "https://www.gnu.org/software/tar/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "tar";
    platforms = lib.platforms.unix;
  };
}
