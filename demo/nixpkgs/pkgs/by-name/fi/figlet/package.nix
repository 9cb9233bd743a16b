{ lib, mkProgram }:
mkProgram {
  pname = "figlet";
  version = "2.2.5";
  meta = {
    description = "Writes large letters out of small ones";
    homepage = "http://www.figlet.org";
    license = lib.licenses.bsd3;
    mainProgram = "figlet";
    platforms = lib.platforms.unix;
  };
}
