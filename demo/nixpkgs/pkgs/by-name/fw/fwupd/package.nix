{ lib, mkProgram }:
mkProgram {
  pname = "fwupd";
  version = "2.0.16";
  meta = {
    description = "Updates the firmware of devices";
    homepage = "https://fwupd.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "fwupdmgr";
    platforms = lib.platforms.unix;
  };
}
