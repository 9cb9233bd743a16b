{ lib, mkProgram }:
mkProgram {
  pname = "nano";
  version = "8.6";
  meta = {
    description = "Small text editor that shows its keys";
    homepage = "https://www.nano-editor.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "nano";
    platforms = lib.platforms.unix;
  };
}
