{ lib, mkProgram }:
mkProgram {
  pname = "tmux";
  version = "3.5a";
  outputs = [ "out" "man" ];
  meta = {
    description = "Terminal multiplexer: several shells in one window, kept alive after logout";
    homepage = "https://tmux.github.io";
    license = lib.licenses.bsd3;
    mainProgram = "tmux";
    platforms = lib.platforms.unix;
  };
}
