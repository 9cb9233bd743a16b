{ lib, mkProgram }:
mkProgram {
  pname = "terraform";
  version = "1.13.3";
  meta = {
    description = "Describes cloud machines as code";
    homepage = "https://www.terraform.io";
    license = lib.licenses.bsl11;
    mainProgram = "terraform";
    platforms = lib.platforms.unix;
  };
}
