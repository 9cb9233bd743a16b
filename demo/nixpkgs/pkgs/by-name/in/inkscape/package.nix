{ lib, mkProgram }:
mkProgram {
  pname = "inkscape";
  version = "1.4.2";
  desktopName = "Inkscape";
  meta = {
    description = "Vector graphics editor for SVG";
    homepage = "https://inkscape.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "inkscape";
    platforms = lib.platforms.linux;
  };
}
