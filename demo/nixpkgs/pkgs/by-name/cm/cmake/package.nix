{ lib, mkProgram }:
mkProgram {
  pname = "cmake";
  version = "4.1.1";
  programs = [ "cmake" "ctest" "cpack" ];
  meta = {
    description = "Writes build files for many platforms";
    homepage = "https://cmake.org";
    license = lib.licenses.bsd3;
    mainProgram = "cmake";
    platforms = lib.platforms.unix;
  };
}
