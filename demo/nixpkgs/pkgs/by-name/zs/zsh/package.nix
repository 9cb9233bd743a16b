{ lib, mkProgram }:
mkProgram {
  pname = "zsh";
  version = "5.9";
  outputs = [ "out" "man" "doc" ];
  passthru.shellPath = "/bin/zsh";
  meta = {
    description = "Unix shell with rich completion and themes";
    homepage = "https://www.zsh.org";
    license = lib.licenses.mit;
    mainProgram = "zsh";
    platforms = lib.platforms.unix;
  };
}
