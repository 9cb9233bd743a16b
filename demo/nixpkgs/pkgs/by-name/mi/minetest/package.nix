{ lib, mkProgram }:
mkProgram {
  pname = "minetest";
  version = "5.10.0";
  desktopName = "Minetest";
  meta = {
    description = "Voxel game world to build in";
    homepage = "https://www.luanti.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "minetest";
    platforms = lib.platforms.linux;
    broken = true;
  };
}
