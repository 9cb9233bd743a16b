{ lib, mkProgram }:
mkProgram {
  pname = "gnumake";
  version = "4.4.1";
  outputs = [ "out" "man" "doc" ];
  meta = {
    description = "Builds what a Makefile describes";
    homepage = "https://www.gnu.org/software/make/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "make";
    platforms = lib.platforms.unix;
  };
}
