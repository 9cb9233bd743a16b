{ lib, mkProgram }:
mkProgram {
  pname = "hplip";
  version = "3.25.2";
  meta = {
    description = "Drivers for printers by HP";
    homepage = "https://developers.hp.com/hp-linux-imaging-and-printing";
    license = lib.licenses.gpl2Plus;
    mainProgram = "hp-setup";
    platforms = lib.platforms.unix;
  };
}
