{ lib, mkProgram }:
mkProgram {
  pname = "R";
  version = "4.5.1";
  outputs = [ "out" "man" ];
  programs = [ "R" "Rscript" ];
  meta = {
    description = "Language and environment for statistics and graphics";
    homepage = "https://www.r-project.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "R";
    platforms = lib.platforms.unix;
  };
}
