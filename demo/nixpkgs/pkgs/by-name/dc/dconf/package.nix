{ lib, mkProgram }:
mkProgram {
  pname = "dconf";
  version = "0.49.0";
  meta = {
    description = "Stores settings of GNOME programs";
    homepage = "https://gitlab.gnome.org/GNOME/dconf";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "dconf";
    platforms = lib.platforms.unix;
  };
}
