{ lib, mkProgram }:
mkProgram {
  pname = "helix";
  version = "25.07.1";
  meta = {
    description = "Text editor with modes, selections first";
    homepage = "https://helix-editor.com";
    license = lib.licenses.mpl20;
    mainProgram = "hx";
    platforms = lib.platforms.unix;
  };
}
