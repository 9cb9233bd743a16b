{ lib, mkProgram }:
mkProgram {
  pname = "transmission";
  version = "4.0.6";
  programs = [ "transmission-daemon" "transmission-remote" "transmission-cli" ];
  meta = {
    description = "BitTorrent client with a daemon and a web page";
    homepage = "https://transmissionbt.com";
    license = lib.licenses.gpl2Plus;
    mainProgram = "transmission-remote";
    platforms = lib.platforms.unix;
  };
}
