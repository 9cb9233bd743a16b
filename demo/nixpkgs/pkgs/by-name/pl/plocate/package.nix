{ lib, mkProgram }:
mkProgram {
  pname = "plocate";
  version = "1.1.23";
  programs = [ "locate" "updatedb" ];
  meta = {
    description = "Finds files by name from an index";
    homepage = "https://plocate.sesse.net";
    license = lib.licenses.gpl2Plus;
    mainProgram = "locate";
    platforms = lib.platforms.unix;
  };
}
