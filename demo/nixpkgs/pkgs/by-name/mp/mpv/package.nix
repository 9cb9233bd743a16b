{ lib, mkProgram }:
mkProgram {
  pname = "mpv";
  version = "0.40.0";
  outputs = [ "out" "man" "doc" ];
  desktopName = "mpv Media Player";
  meta = {
    description = "Media player for the command line";
    homepage = "https://mpv.io";
    license = lib.licenses.gpl2Plus;
    mainProgram = "mpv";
    platforms = lib.platforms.linux;
  };
}
