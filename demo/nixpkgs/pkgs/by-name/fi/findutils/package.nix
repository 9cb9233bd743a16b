{ lib, mkProgram }:
mkProgram {
  pname = "findutils";
  version = "4.10.0";
  programs = [ "find" "xargs" ];
  meta = {
    description = "Finds files and runs commands on them";
    homepage = "https://www.gnu.org/software/findutils/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "find";
    platforms = lib.platforms.unix;
  };
}
