{ lib, mkProgram }:
mkProgram {
  pname = "i3";
  version = "4.24";
  meta = {
    description = "Tiling window manager for X11";
    homepage = "https://i3wm.org";
    license = lib.licenses.bsd3;
    mainProgram = "i3";
    platforms = lib.platforms.unix;
  };
}
