{ lib, mkProgram }:
mkProgram {
  pname = "ghostty";
  version = "1.2.0";
  desktopName = "Ghostty";
  meta = {
    description = "Fast terminal emulator with native looks";
    homepage = "https://ghostty.org";
    license = lib.licenses.mit;
    mainProgram = "ghostty";
    platforms = lib.platforms.linux;
  };
}
