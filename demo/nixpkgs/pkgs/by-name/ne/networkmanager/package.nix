{ lib, mkProgram }:
mkProgram {
  pname = "networkmanager";
  version = "1.54.1";
  programs = [ "nmcli" "nmtui" "NetworkManager" ];
  meta = {
    description = "Manages wired, wireless and mobile networks";
    homepage = "https://networkmanager.dev";
    license = lib.licenses.gpl2Plus;
    mainProgram = "nmcli";
    platforms = lib.platforms.unix;
  };
}
