{ lib, mkProgram }:
mkProgram {
  pname = "vlc";
  version = "3.0.21";
  programs = [ "vlc" "cvlc" ];
  desktopName = "VLC media player";
  meta = {
    description = "Media player for nearly every video and audio format";
    homepage = "https://www.videolan.org/vlc/";
    license = lib.licenses.gpl2Plus;
    mainProgram = "vlc";
    platforms = lib.platforms.linux;
  };
}
