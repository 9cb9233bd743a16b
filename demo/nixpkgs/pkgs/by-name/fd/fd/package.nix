{ lib, mkProgram }:
mkProgram {
  pname = "fd";
  version = "10.3.0";
  meta = {
    description = "Finds files by name, a simpler find";
    homepage = "https://github.com/sharkdp/fd";
    license = lib.licenses.asl20;
    mainProgram = "fd";
    platforms = lib.platforms.unix;
  };
}
