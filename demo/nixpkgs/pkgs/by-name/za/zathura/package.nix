{ lib, mkProgram }:
mkProgram {
  pname = "zathura";
  version = "0.5.12";
  desktopName = "Zathura";
  meta = {
    description = "Document viewer for PDF driven by keys";
    homepage = "https://pwmt.org/projects/zathura/";
    license = lib.licenses.zlib;
    mainProgram = "zathura";
    platforms = lib.platforms.linux;
  };
}
