{ lib, mkProgram }:
mkProgram {
  pname = "clang";
  version = "21.1.1";
  programs = [ "clang" "clang++" ];
  meta = {
    description = "C and C++ compiler of the LLVM project";
    homepage = "https://clang.llvm.org";
    license = lib.licenses.asl20;
    mainProgram = "clang";
    platforms = lib.platforms.unix;
  };
}
