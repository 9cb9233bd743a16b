{ lib, mkProgram }:
mkProgram {
  pname = "kitty";
  version = "0.42.2";
  desktopName = "kitty";
  meta = {
    description = "Terminal emulator with tabs, images and scripting";
    homepage = "https://sw.kovidgoyal.net/kitty/";
    license = lib.licenses.gpl3Only;
    mainProgram = "kitty";
    platforms = lib.platforms.linux;
  };
}
