{ lib, mkProgram }:
mkProgram {
  pname = "fastfetch";
  version = "2.52.0";
  meta = {
    description = "Shows facts about the machine beside a logo, fast";
    homepage = "https://github.com/fastfetch-cli/fastfetch";
    license = lib.licenses.mit;
    mainProgram = "fastfetch";
    platforms = lib.platforms.unix;
  };
}
