{ lib, mkProgram }:
mkProgram {
  pname = "ventoy";
  version = "1.1.07";
  meta = {
    description = "Makes USB sticks that start several systems";
    homepage = "https://www.ventoy.net";
    license = lib.licenses.gpl3Plus;
    mainProgram = "ventoy";
    platforms = lib.platforms.linux;
    knownVulnerabilities = [ "It carries binaries that nobody can build again from their sources" ];
  };
}
