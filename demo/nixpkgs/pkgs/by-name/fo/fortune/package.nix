{ lib, mkProgram }:
mkProgram {
  pname = "fortune";
  version = "3.24.0";
  meta = {
    description = "Prints a random saying";
    homepage = "https://github.com/shlomif/fortune-mod";
    license = lib.licenses.bsd3;
    mainProgram = "fortune";
    platforms = lib.platforms.unix;
  };
}
