{ lib, mkProgram }:
mkProgram {
  pname = "sl";
  version = "5.05";
  meta = {
    description = "A steam engine for those who type sl instead of ls";
    homepage = "https://github.com/mtoyoda/sl";
    license = lib.licenses.bsd3;
    mainProgram = "sl";
    platforms = lib.platforms.unix;
  };
}
