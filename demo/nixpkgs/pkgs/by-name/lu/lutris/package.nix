{ lib, mkProgram }:
mkProgram {
  pname = "lutris";
  version = "0.5.19";
  desktopName = "Lutris";
  meta = {
    description = "Starts games of many shops";
    homepage = "https://lutris.net";
    license = lib.licenses.gpl3Plus;
    mainProgram = "lutris";
    platforms = lib.platforms.linux;
  };
}
