{ lib, mkProgram }:
mkProgram {
  pname = "blender";
  version = "5.1.0";
  desktopName = "Blender";
  meta = {
    description = "3D modelling, animation and rendering";
    homepage = "https://www.blender.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "blender";
    platforms = lib.platforms.linux;
  };
}
