{ lib, mkProgram }:
mkProgram {
  pname = "ripgrep";
  version = "14.1.1";
  meta = {
    description = "Searches folders for a pattern, fast and with respect for ignore files";
    homepage = "https://github.com/BurntSushi/ripgrep";
    license = lib.licenses.mit;
    mainProgram = "rg";
    platforms = lib.platforms.unix;
  };
}
