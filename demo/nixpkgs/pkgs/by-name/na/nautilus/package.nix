{ lib, mkProgram }:
mkProgram {
  pname = "nautilus";
  version = "49.0";
  desktopName = "Files";
  meta = {
    description = "File manager of the GNOME desktop";
    homepage = "https://apps.gnome.org/Nautilus/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "nautilus";
    platforms = lib.platforms.linux;
  };
}
