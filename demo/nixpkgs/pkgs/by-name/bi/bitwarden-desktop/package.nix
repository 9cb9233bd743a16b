{ lib, mkProgram }:
mkProgram {
  pname = "bitwarden-desktop";
  version = "2025.8.2";
  desktopName = "Bitwarden";
  meta = {
    description = "Password manager with a vault on a server";
    homepage = "https://bitwarden.com";
    license = lib.licenses.gpl3Only;
    mainProgram = "bitwarden";
    platforms = lib.platforms.linux;
  };
}
