{ lib, mkProgram }:
mkProgram {
  pname = "podman";
  version = "5.6.1";
  meta = {
    description = "Runs containers without a daemon";
    homepage = "https://podman.io";
    license = lib.licenses.asl20;
    mainProgram = "podman";
    platforms = lib.platforms.unix;
  };
}
