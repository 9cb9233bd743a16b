{ lib, mkProgram }:
mkProgram {
  pname = "tree";
  version = "2.2.1";
  meta = {
    description = "Lists folders as a tree";
    homepage = "https://oldmanprogrammer.net/source.php?dir=projects/tree";
    license = lib.licenses.gpl2Plus;
    mainProgram = "tree";
    platforms = lib.platforms.unix;
  };
}
