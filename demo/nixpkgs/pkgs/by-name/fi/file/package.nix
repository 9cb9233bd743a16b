{ lib, mkProgram }:
mkProgram {
  pname = "file";
  version = "5.45";
  meta = {
    description = "Says what kind of file something is";
    homepage = "https://darwinsys.com/file/";
    license = lib.licenses.bsd2;
    mainProgram = "file";
    platforms = lib.platforms.unix;
  };
}
