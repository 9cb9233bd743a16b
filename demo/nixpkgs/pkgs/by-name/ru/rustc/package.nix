{ lib, mkProgram }:
mkProgram {
  pname = "rustc";
  version = "1.90.0";
  outputs = [ "out" "man" "doc" ];
  programs = [ "rustc" "rustdoc" ];
  meta = {
    description = "Compiler of the Rust language";
    homepage = "https://www.rust-lang.org";
    license = lib.licenses.asl20;
    mainProgram = "rustc";
    platforms = lib.platforms.unix;
  };
}
