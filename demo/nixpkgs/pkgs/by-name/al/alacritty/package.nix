{ lib, mkProgram }:
mkProgram {
  pname = "alacritty";
  version = "0.15.1";
  desktopName = "Alacritty";
  meta = {
    description = "Terminal emulator drawn by the graphics card";
    homepage = "https://alacritty.org";
    license = lib.licenses.asl20;
    mainProgram = "alacritty";
    platforms = lib.platforms.linux;
  };
}
