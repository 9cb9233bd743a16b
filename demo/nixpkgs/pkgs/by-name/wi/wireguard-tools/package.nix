{ lib, mkProgram }:
mkProgram {
  pname = "wireguard-tools";
  version = "1.0.20250521";
  programs = [ "wg" "wg-quick" ];
  meta = {
    description = "Tools for the WireGuard tunnel";
    homepage = "https://www.wireguard.com";
    license = lib.licenses.gpl2Only;
    mainProgram = "wg";
    platforms = lib.platforms.unix;
  };
}
