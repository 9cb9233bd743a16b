{ lib, mkProgram }:
mkProgram {
  pname = "jellyfin";
  version = "10.10.7";
  meta = {
    description = "Media server for films, series and music";
    homepage = "https://jellyfin.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "jellyfin";
    platforms = lib.platforms.unix;
  };
}
