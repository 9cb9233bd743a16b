{ lib, mkProgram }:
mkProgram {
  pname = "rofi";
  version = "2.0.0";
  meta = {
    description = "Launcher and window switcher";
    homepage = "https://github.com/davatorium/rofi";
    license = lib.licenses.mit;
    mainProgram = "rofi";
    platforms = lib.platforms.unix;
  };
}
