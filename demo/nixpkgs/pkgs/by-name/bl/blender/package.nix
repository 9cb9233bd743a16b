{ lib, mkProgram }:
mkProgram {
  pname = "blender";
  version = "4.5.3";
  desktopName = "Blender";
  meta = {
    description = "3D modelling, animation and rendering";
    homepage = "https://www.blender.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "blender";
    platforms = lib.platforms.linux;
  };
}
