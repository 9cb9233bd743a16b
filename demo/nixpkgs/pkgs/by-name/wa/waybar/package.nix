{ lib, mkProgram }:
mkProgram {
  pname = "waybar";
  version = "0.14.0";
  meta = {
    description = "Bar with clock, battery and workspaces for Wayland";
    homepage = "https://github.com/alexays/waybar";
    license = lib.licenses.mit;
    mainProgram = "waybar";
    platforms = lib.platforms.unix;
  };
}
