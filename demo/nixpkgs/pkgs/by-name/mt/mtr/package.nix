{ lib, mkProgram }:
mkProgram {
  pname = "mtr";
  version = "0.96";
  meta = {
    description = "Ping and traceroute in one";
    homepage = "https://www.bitwizard.nl/mtr/";
    license = lib.licenses.gpl2Only;
    mainProgram = "mtr";
    platforms = lib.platforms.unix;
  };
}
