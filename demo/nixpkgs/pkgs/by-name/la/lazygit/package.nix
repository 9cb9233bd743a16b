{ lib, mkProgram }:
mkProgram {
  pname = "lazygit";
  version = "0.55.1";
  meta = {
    description = "Git in the terminal, with panes instead of commands";
    homepage = "https://github.com/jesseduffield/lazygit";
    license = lib.licenses.mit;
    mainProgram = "lazygit";
    platforms = lib.platforms.unix;
  };
}
