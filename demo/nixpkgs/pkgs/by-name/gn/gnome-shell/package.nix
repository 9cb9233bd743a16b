{ lib, mkProgram }:
mkProgram {
  pname = "gnome-shell";
  version = "49.0";
  meta = {
    description = "Desktop of the GNOME project";
    homepage = "https://apps.gnome.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "gnome-shell";
    platforms = lib.platforms.unix;
  };
}
