{ lib, mkProgram }:
mkProgram {
  pname = "zip";
  version = "3.0";
  meta = {
    description = "Packs ZIP archives";
    homepage = "http://www.info-zip.org";
    license = lib.licenses.bsd3;
    mainProgram = "zip";
    platforms = lib.platforms.unix;
  };
}
