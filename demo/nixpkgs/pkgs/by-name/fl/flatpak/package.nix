{ lib, mkProgram }:
mkProgram {
  pname = "flatpak";
  version = "1.16.1";
  meta = {
    description = "Installs desktop programs in sandboxes";
    homepage = "https://flatpak.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "flatpak";
    platforms = lib.platforms.unix;
  };
}
