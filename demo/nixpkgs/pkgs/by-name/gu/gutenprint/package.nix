{ lib, mkProgram }:
mkProgram {
  pname = "gutenprint";
  version = "5.3.5";
  meta = {
    description = "Drivers for many printers";
    homepage = "https://gimp-print.sourceforge.io";
    license = lib.licenses.gpl2Plus;
    mainProgram = "cups-calibrate";
    platforms = lib.platforms.unix;
  };
}
