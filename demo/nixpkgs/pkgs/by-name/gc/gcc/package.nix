{ lib, mkProgram }:
mkProgram {
  pname = "gcc";
  version = "14.3.0";
  outputs = [ "out" "man" ];
  programs = [ "gcc" "g++" "cpp" "c++" "cc" ];
  meta = {
    description = "GNU compiler collection for C and C++";
    homepage = "https://gcc.gnu.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "gcc";
    platforms = lib.platforms.unix;
  };
}
