{ lib, mkProgram }:
mkProgram {
  pname = "ardour";
  version = "8.12";
  desktopName = "Ardour";
  meta = {
    description = "Digital audio workstation with many tracks";
    homepage = "https://ardour.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "ardour8";
    platforms = lib.platforms.linux;
  };
}
