{ lib, mkProgram }:
mkProgram {
  pname = "hyprland";
  version = "0.51.1";
  meta = {
    description = "Tiling compositor for Wayland with animations";
    homepage = "https://hyprland.org";
    license = lib.licenses.bsd3;
    mainProgram = "Hyprland";
    platforms = lib.platforms.unix;
  };
}
