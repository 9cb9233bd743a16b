{ lib, mkProgram }:
mkProgram {
  pname = "rustup";
  version = "1.28.2";
  meta = {
    description = "Installs and switches Rust toolchains";
    homepage = "https://rustup.rs";
    license = lib.licenses.asl20;
    mainProgram = "rustup";
    platforms = lib.platforms.unix;
  };
}
