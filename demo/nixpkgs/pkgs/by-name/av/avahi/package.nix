{ lib, mkProgram }:
mkProgram {
  pname = "avahi";
  version = "0.8";
  programs = [ "avahi-browse" "avahi-daemon" ];
  meta = {
    description = "Finds services on the local network";
    homepage = "https://avahi.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "avahi-browse";
    platforms = lib.platforms.unix;
  };
}
