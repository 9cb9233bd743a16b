{ lib, mkProgram }:
mkProgram {
  pname = "cargo";
  version = "1.90.0";
  meta = {
    description = "Package manager and build tool of Rust";
    homepage = "https://crates.io";
    license = lib.licenses.asl20;
    mainProgram = "cargo";
    platforms = lib.platforms.unix;
  };
}
