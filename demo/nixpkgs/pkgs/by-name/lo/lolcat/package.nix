{ lib, mkProgram }:
mkProgram {
  pname = "lolcat";
  version = "100.0.1";
  meta = {
    description = "Colours text like a rainbow";
    homepage = "https://github.com/busyloop/lolcat";
    license = lib.licenses.bsd3;
    mainProgram = "lolcat";
    platforms = lib.platforms.unix;
  };
}
