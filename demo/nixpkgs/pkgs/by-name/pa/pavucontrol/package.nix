{ lib, mkProgram }:
mkProgram {
  pname = "pavucontrol";
  version = "6.1";
  desktopName = "Volume Control";
  meta = {
    description = "Volume control with a window";
    homepage = "https://freedesktop.org/software/pulseaudio/pavucontrol/";
    license = lib.licenses.gpl2Plus;
    mainProgram = "pavucontrol";
    platforms = lib.platforms.linux;
  };
}
