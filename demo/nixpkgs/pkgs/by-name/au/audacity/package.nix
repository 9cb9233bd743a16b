{ lib, mkProgram }:
mkProgram {
  pname = "audacity";
  version = "3.7.5";
  desktopName = "Audacity";
  meta = {
    description = "Records and edits sound";
    homepage = "https://www.audacityteam.org";
    license = lib.licenses.gpl3Only;
    mainProgram = "audacity";
    platforms = lib.platforms.linux;
  };
}
