{ lib, mkProgram }:
mkProgram {
  pname = "bluez";
  version = "5.83";
  programs = [ "bluetoothctl" "bluetoothd" ];
  meta = {
    description = "Bluetooth for Linux";
    homepage = "https://www.bluez.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "bluetoothctl";
    platforms = lib.platforms.linux;
  };
}
