{ lib, mkProgram }:
mkProgram {
  pname = "wpa_supplicant";
  version = "2.11";
  meta = {
    description = "Joins protected wireless networks";
    homepage = "https://w1.fi/wpa_supplicant/";
    license = lib.licenses.bsd3;
    mainProgram = "wpa_supplicant";
    platforms = lib.platforms.unix;
  };
}
