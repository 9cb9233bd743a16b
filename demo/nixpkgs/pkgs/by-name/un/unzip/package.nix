{ lib, mkProgram }:
mkProgram {
  pname = "unzip";
  version = "6.0";
  meta = {
    description = "Unpacks ZIP archives";
    homepage = "http://www.info-zip.org";
    license = lib.licenses.bsd3;
    mainProgram = "unzip";
    platforms = lib.platforms.unix;
  };
}
