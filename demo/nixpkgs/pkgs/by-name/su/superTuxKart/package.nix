{ lib, mkProgram }:
mkProgram {
  pname = "super-tux-kart";
  version = "1.5";
  desktopName = "SuperTuxKart";
  meta = {
    description = "Cart racing game";
    homepage = "https://supertuxkart.net";
    license = lib.licenses.gpl3Plus;
    mainProgram = "supertuxkart";
    platforms = lib.platforms.linux;
  };
}
