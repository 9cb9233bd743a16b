{ lib, mkProgram }:
mkProgram {
  pname = "qbittorrent";
  version = "5.1.2";
  desktopName = "qBittorrent";
  meta = {
    description = "BitTorrent client with a window";
    homepage = "https://www.qbittorrent.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "qbittorrent";
    platforms = lib.platforms.linux;
  };
}
