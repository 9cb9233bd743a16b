{ lib, mkProgram }:
mkProgram {
  pname = "p7zip";
  version = "17.06";
  outputs = [ "out" "doc" ];
  programs = [ "7z" "7za" "7zr" ];
  meta = {
    description = "Packs and unpacks 7z and other archives";
    homepage = "https://github.com/p7zip-project/p7zip";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "7z";
    platforms = lib.platforms.unix;
  };
}
