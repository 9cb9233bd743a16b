{ lib, mkProgram }:
mkProgram {
  pname = "keepassxc";
  version = "2.7.10";
  programs = [ "keepassxc" "keepassxc-cli" ];
  desktopName = "KeePassXC";
  meta = {
    description = "Password manager that keeps an encrypted file of its own";
    homepage = "https://keepassxc.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "keepassxc";
    platforms = lib.platforms.linux;
  };
}
