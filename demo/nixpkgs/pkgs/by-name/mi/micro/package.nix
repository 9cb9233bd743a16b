{ lib, mkProgram }:
mkProgram {
  pname = "micro";
  version = "2.0.14";
  meta = {
    description = "Text editor for the terminal with ordinary shortcuts";
    homepage = "https://micro-editor.github.io";
    license = lib.licenses.mit;
    mainProgram = "micro";
    platforms = lib.platforms.unix;
  };
}
