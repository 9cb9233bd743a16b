{ lib, mkProgram }:
mkProgram {
  pname = "btop";
  version = "1.4.5";
  meta = {
    description = "Terminal monitor that draws processor, memory, disks, network and processes";
    homepage = "https://github.com/aristocratos/btop";
    license = lib.licenses.asl20;
    mainProgram = "btop";
    platforms = lib.platforms.unix;
  };
}
