{ lib, mkProgram }:
mkProgram {
  pname = "chromium";
  version = "148.0.7778.96";
  desktopName = "Chromium";
  meta = {
    description = "Open source web browser that Google Chrome is made from";
    homepage = "https://www.chromium.org/Home";
    license = lib.licenses.bsd3;
    mainProgram = "chromium";
    platforms = lib.platforms.linux;
  };
}
