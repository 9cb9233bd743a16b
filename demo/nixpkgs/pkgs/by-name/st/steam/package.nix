{ lib, mkProgram }:
mkProgram {
  pname = "steam";
  version = "1.0.0.84";
  programs = [ "steam" "steam-run" ];
  desktopName = "Steam";
  meta = {
    description = "Shop and launcher for games";
    homepage = "https://store.steampowered.com";
    license = lib.licenses.unfreeRedistributable;
    mainProgram = "steam";
    platforms = lib.platforms.linux;
  };
}
