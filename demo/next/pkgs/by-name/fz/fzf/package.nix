{ lib, mkProgram }:
mkProgram {
  pname = "fzf";
  version = "0.72.0";
  outputs = [ "out" "man" ];
  meta = {
    description = "Fuzzy finder for any list in the terminal";
    homepage = "https://github.com/junegunn/fzf";
    license = lib.licenses.mit;
    mainProgram = "fzf";
    platforms = lib.platforms.unix;
  };
}
