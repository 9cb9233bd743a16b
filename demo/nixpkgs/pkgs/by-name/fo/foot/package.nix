{ lib, mkProgram }:
mkProgram {
  pname = "foot";
  version = "1.24.0";
  desktopName = "Foot";
  meta = {
    description = "Small and fast terminal emulator for Wayland";
    homepage = "https://codeberg.org/dnkl/foot";
    license = lib.licenses.mit;
    mainProgram = "foot";
    platforms = lib.platforms.linux;
  };
}
