{ lib, mkProgram }:
mkProgram {
  pname = "google-chrome";
  version = "140.0.7339.207";
  desktopName = "Google Chrome";
  meta = {
    description = "Web browser by Google";
    homepage = "https://www.google.com/chrome/";
    license = lib.licenses.unfree;
    mainProgram = "google-chrome-stable";
    platforms = [ "x86_64-linux" ];
  };
}
