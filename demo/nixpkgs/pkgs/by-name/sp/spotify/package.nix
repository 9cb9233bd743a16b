{ lib, mkProgram }:
mkProgram {
  pname = "spotify";
  version = "1.2.60.564";
  desktopName = "Spotify";
  meta = {
    description = "Plays music from the Spotify service";
    homepage = "https://www.spotify.com";
    license = lib.licenses.unfree;
    mainProgram = "spotify";
    platforms = [ "x86_64-linux" ];
  };
}
