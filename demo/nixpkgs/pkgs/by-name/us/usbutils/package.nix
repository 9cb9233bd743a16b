{ lib, mkProgram }:
mkProgram {
  pname = "usbutils";
  version = "018";
  meta = {
    description = "Lists USB devices";
    homepage = "http://www.linux-usb.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "lsusb";
    platforms = lib.platforms.unix;
  };
}
