{ lib, mkProgram }:
mkProgram {
  pname = "networkmanagerapplet";
  version = "1.36.0";
  meta = {
    description = "Network symbol for the panel";
    homepage = "https://gitlab.gnome.org/GNOME/network-manager-applet";
    license = lib.licenses.gpl2Plus;
    mainProgram = "nm-applet";
    platforms = lib.platforms.unix;
  };
}
