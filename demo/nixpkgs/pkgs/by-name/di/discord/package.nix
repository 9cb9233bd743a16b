{ lib, mkProgram }:
mkProgram {
  pname = "discord";
  version = "0.0.111";
  desktopName = "Discord";
  meta = {
    description = "Voice, video and text chat for groups";
    homepage = "https://discord.com";
    license = lib.licenses.unfree;
    mainProgram = "discord";
    platforms = [ "x86_64-linux" ];
  };
}
