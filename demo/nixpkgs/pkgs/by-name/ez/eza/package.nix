{ lib, mkProgram }:
mkProgram {
  pname = "eza";
  version = "0.23.4";
  outputs = [ "out" "man" ];
  meta = {
    description = "Lists files with colours and icons, a modern ls";
    homepage = "https://github.com/eza-community/eza";
    license = lib.licenses.mit;
    mainProgram = "eza";
    platforms = lib.platforms.unix;
  };
}
