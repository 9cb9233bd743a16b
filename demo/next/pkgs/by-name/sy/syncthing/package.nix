{ lib, mkProgram }:
mkProgram {
  pname = "syncthing";
  version = "2.1.0";
  meta = {
    description = "Keeps folders of several machines the same, without a server";
    homepage = "https://syncthing.net";
    license = lib.licenses.mpl20;
    mainProgram = "syncthing";
    platforms = lib.platforms.unix;
  };
}
