{ lib, mkProgram }:
mkProgram {
  pname = "typst";
  version = "0.14.2";
  meta = {
    description = "Typesetting system with markup that is easy to learn";
    homepage = "https://typst.app";
    license = lib.licenses.asl20;
    mainProgram = "typst";
    platforms = lib.platforms.unix;
  };
}
