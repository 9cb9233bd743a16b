{ lib, mkProgram }:
mkProgram {
  pname = "gdm";
  version = "49.0";
  meta = {
    description = "Login screen of the GNOME desktop";
    homepage = "https://gitlab.gnome.org/GNOME/gdm";
    license = lib.licenses.gpl2Plus;
    mainProgram = "gdm";
    platforms = lib.platforms.unix;
  };
}
