{ lib, mkProgram }:
mkProgram {
  pname = "zoom-us";
  version = "6.5.12.2014";
  desktopName = "Zoom";
  meta = {
    description = "Video conferences";
    homepage = "https://zoom.us";
    license = lib.licenses.unfree;
    mainProgram = "zoom";
    platforms = [ "x86_64-linux" ];
  };
}
