{ lib, mkProgram }:
mkProgram {
  pname = "obs-studio";
  version = "32.0.1";
  desktopName = "OBS Studio";
  meta = {
    description = "Records the screen and streams live video";
    homepage = "https://obsproject.com";
    license = lib.licenses.gpl2Plus;
    mainProgram = "obs";
    platforms = lib.platforms.linux;
  };
}
