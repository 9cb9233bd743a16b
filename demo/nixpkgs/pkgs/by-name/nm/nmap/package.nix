{ lib, mkProgram }:
mkProgram {
  pname = "nmap";
  version = "7.98";
  meta = {
    description = "Finds machines and open ports in a network";
    homepage = "https://nmap.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "nmap";
    platforms = lib.platforms.unix;
  };
}
