{ lib, mkProgram }:
mkProgram {
  pname = "telegram-desktop";
  version = "6.1.3";
  desktopName = "Telegram";
  meta = {
    description = "Messenger for Telegram";
    homepage = "https://desktop.telegram.org";
    license = lib.licenses.gpl3Only;
    mainProgram = "Telegram";
    platforms = lib.platforms.linux;
  };
}
