{ lib, mkProgram }:
mkProgram {
  pname = "mas";
  version = "2.2.2";
  meta = {
    description = "Command line for the App Store of macOS";
    homepage = "https://github.com/mas-cli/mas";
    license = lib.licenses.mit;
    mainProgram = "mas";
    platforms = lib.platforms.darwin;
  };
}
