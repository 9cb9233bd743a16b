{ lib, mkProgram }:
mkProgram {
  pname = "cups";
  version = "2.4.14";
  programs = [ "lp" "lpr" "lpstat" "cupsd" ];
  meta = {
    description = "Printing system";
    homepage = "https://openprinting.github.io/cups/";
    license = lib.licenses.asl20;
    mainProgram = "lp";
    platforms = lib.platforms.unix;
  };
}
