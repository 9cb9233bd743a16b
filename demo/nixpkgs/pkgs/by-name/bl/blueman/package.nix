{ lib, mkProgram }:
mkProgram {
  pname = "blueman";
  version = "2.4.6";
  desktopName = "Bluetooth Manager";
  meta = {
    description = "Window to manage Bluetooth devices";
    homepage = "https://github.com/blueman-project/blueman";
    license = lib.licenses.gpl3Plus;
    mainProgram = "blueman-manager";
    platforms = lib.platforms.linux;
  };
}
