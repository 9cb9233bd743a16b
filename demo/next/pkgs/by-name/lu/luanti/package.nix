{ lib, mkProgram }:
mkProgram {
  pname = "luanti";
  version = "5.15.2";
  desktopName = "Luanti";
  meta = {
    description = "Voxel game world to build in";
    homepage = "https://www.luanti.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "luanti";
    platforms = lib.platforms.linux;
  };
}
