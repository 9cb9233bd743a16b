{ lib, mkProgram }:
mkProgram {
  pname = "firefox";
  version = "140.0.4";
  desktopName = "Firefox";
  meta = {
    description = "Web browser by Mozilla, with tabs, private windows and add-ons";
    longDescription = ''
      Firefox keeps trackers and third-party cookies out by default, syncs bookmarks and passwords between
      devices, and takes extensions from addons.mozilla.org.
    '';
    homepage = "https://www.mozilla.org/firefox/";
    license = lib.licenses.mpl20;
    mainProgram = "firefox";
    platforms = lib.platforms.linux;
  };
}
