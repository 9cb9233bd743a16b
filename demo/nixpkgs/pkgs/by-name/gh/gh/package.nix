{ lib, mkProgram }:
mkProgram {
  pname = "gh";
  version = "2.80.0";
  meta = {
    description = "GitHub on the command line";
    homepage = "https://cli.github.com";
    license = lib.licenses.mit;
    mainProgram = "gh";
    platforms = lib.platforms.unix;
  };
}
