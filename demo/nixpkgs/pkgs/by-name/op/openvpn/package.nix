{ lib, mkProgram }:
mkProgram {
  pname = "openvpn";
  version = "2.6.14";
  meta = {
    description = "Virtual private network";
    homepage = "https://openvpn.net";
    license = lib.licenses.gpl2Only;
    mainProgram = "openvpn";
    platforms = lib.platforms.unix;
  };
}
