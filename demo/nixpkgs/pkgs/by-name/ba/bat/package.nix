{ lib, mkProgram }:
mkProgram {
  pname = "bat";
  version = "0.25.0";
  meta = {
    description = "Shows files like cat, with colours and line numbers";
    homepage = "https://github.com/sharkdp/bat";
    license = lib.licenses.asl20;
    mainProgram = "bat";
    platforms = lib.platforms.unix;
  };
}
