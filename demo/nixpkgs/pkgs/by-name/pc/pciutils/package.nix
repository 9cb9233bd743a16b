{ lib, mkProgram }:
mkProgram {
  pname = "pciutils";
  version = "3.14.0";
  meta = {
    description = "Lists PCI devices";
    homepage = "https://mj.ucw.cz/sw/pciutils/";
    license = lib.licenses.gpl2Plus;
    mainProgram = "lspci";
    platforms = lib.platforms.unix;
  };
}
