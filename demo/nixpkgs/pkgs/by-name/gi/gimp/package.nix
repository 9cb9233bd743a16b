{ lib, mkProgram }:
mkProgram {
  pname = "gimp";
  version = "3.0.4";
  desktopName = "GNU Image Manipulation Program";
  meta = {
    description = "Image editor for photographs and paintings, with layers and filters";
    homepage = "https://www.gimp.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "gimp";
    platforms = lib.platforms.linux;
  };
}
