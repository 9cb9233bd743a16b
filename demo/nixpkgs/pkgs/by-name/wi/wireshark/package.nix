{ lib, mkProgram }:
mkProgram {
  pname = "wireshark";
  version = "4.4.9";
  programs = [ "wireshark" "tshark" ];
  desktopName = "Wireshark";
  meta = {
    description = "Shows what travels over the network, packet by packet";
    homepage = "https://www.wireshark.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "wireshark";
    platforms = lib.platforms.linux;
  };
}
