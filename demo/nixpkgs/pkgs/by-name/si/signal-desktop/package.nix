{ lib, mkProgram }:
mkProgram {
  pname = "signal-desktop";
  version = "7.71.0";
  desktopName = "Signal";
  meta = {
    description = "Private messenger with end-to-end encryption";
    homepage = "https://signal.org";
    license = lib.licenses.agpl3Only;
    mainProgram = "signal-desktop";
    platforms = lib.platforms.linux;
  };
}
