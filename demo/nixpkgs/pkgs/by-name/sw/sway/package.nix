{ lib, mkProgram }:
mkProgram {
  pname = "sway";
  version = "1.11";
  meta = {
    description = "Tiling window manager for Wayland, in the manner of i3";
    homepage = "https://swaywm.org";
    license = lib.licenses.mit;
    mainProgram = "sway";
    platforms = lib.platforms.unix;
  };
}
