{ lib, mkProgram }:
mkProgram {
  pname = "htop";
  version = "3.5.0";
  meta = {
    description = "Interactive process viewer for the terminal";
    homepage = "https://htop.dev";
    license = lib.licenses.gpl2Only;
    mainProgram = "htop";
    platforms = lib.platforms.unix;
  };
}
