{ lib, mkProgram }:
mkProgram {
  pname = "googleearth-pro";
  version = "7.3.6.10201";
  desktopName = "Google Earth Pro";
  meta = {
    description = "Virtual globe with satellite images";
    homepage = "https://www.google.com/earth/";
    license = lib.licenses.unfree;
    mainProgram = "googleearth-pro";
    platforms = [ "x86_64-linux" ];
    knownVulnerabilities = [ "Its bundled Qt 5 and browser engine get no security fixes any more" ];
  };
}
