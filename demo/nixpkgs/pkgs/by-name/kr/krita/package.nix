{ lib, mkProgram }:
mkProgram {
  pname = "krita";
  version = "5.2.11";
  desktopName = "Krita";
  meta = {
    description = "Painting program for artists";
    homepage = "https://krita.org";
    license = lib.licenses.gpl3Only;
    mainProgram = "krita";
    platforms = lib.platforms.linux;
  };
}
