{ lib, mkProgram }:
mkProgram {
  pname = "iterm2";
  version = "3.6.1";
  meta = {
    description = "Terminal emulator for macOS";
    homepage = "https://iterm2.com";
    license = lib.licenses.gpl2Plus;
    mainProgram = "iterm2";
    platforms = lib.platforms.darwin;
  };
}
