{ lib, mkProgram }:
mkProgram {
  pname = "godot";
  version = "4.5";
  desktopName = "Godot";
  meta = {
    description = "Game engine with editor";
    homepage = "https://godotengine.org";
    license = lib.licenses.mit;
    mainProgram = "godot";
    platforms = lib.platforms.linux;
  };
}
