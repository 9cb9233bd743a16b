{ lib, mkProgram }:
mkProgram {
  pname = "zed-editor";
  version = "0.205.4";
  desktopName = "Zed";
  meta = {
    description = "Fast source code editor made for working together";
    homepage = "https://zed.dev";
    license = lib.licenses.gpl3Only;
    mainProgram = "zeditor";
    platforms = lib.platforms.linux;
  };
}
