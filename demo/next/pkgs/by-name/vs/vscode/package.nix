{ lib, mkProgram }:
mkProgram {
  pname = "vscode";
  version = "1.118.0";
  desktopName = "Visual Studio Code";
  meta = {
    description = "Source code editor by Microsoft with extensions, debugger and Git built in";
    longDescription = ''
      Visual Studio Code is the packaged product of Microsoft. The same editor under a free licence is
      vscodium.
    '';
    homepage = "https://code.visualstudio.com";
    license = lib.licenses.unfree;
    mainProgram = "code";
    platforms = [ "x86_64-linux" ];
  };
}
