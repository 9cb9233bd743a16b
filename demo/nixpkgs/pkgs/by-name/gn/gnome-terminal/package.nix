{ lib, mkProgram }:
mkProgram {
  pname = "gnome-terminal";
  version = "3.56.3";
  desktopName = "Terminal";
  meta = {
    description = "Terminal emulator of the GNOME desktop";
    homepage = "https://gitlab.gnome.org/GNOME/gnome-terminal";
    license = lib.licenses.gpl3Plus;
    mainProgram = "gnome-terminal";
    platforms = lib.platforms.linux;
  };
}
