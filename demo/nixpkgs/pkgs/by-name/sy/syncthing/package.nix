{ lib, mkProgram }:
mkProgram {
  pname = "syncthing";
  version = "2.0.9";
  meta = {
    description = "Keeps folders of several machines the same, without a server";
    homepage = "https://syncthing.net";
    license = lib.licenses.mpl20;
    mainProgram = "syncthing";
    platforms = lib.platforms.unix;
  };
}
