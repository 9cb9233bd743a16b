{ lib, mkProgram }:
mkProgram {
  pname = "docker";
  version = "28.4.0";
  programs = [ "docker" "dockerd" ];
  meta = {
    description = "Runs programs in containers";
    homepage = "https://www.docker.com";
    license = lib.licenses.asl20;
    mainProgram = "docker";
    platforms = lib.platforms.unix;
  };
}
