{ lib, mkProgram }:
mkProgram {
  pname = "vscodium";
  version = "1.104.26450";
  desktopName = "VSCodium";
  meta = {
    description = "Free build of the VS Code editor without telemetry";
    homepage = "https://vscodium.com";
    license = lib.licenses.mit;
    mainProgram = "codium";
    platforms = lib.platforms.linux;
  };
}
