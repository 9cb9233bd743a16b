{ lib, mkProgram }:
mkProgram {
  pname = "docker-compose";
  version = "2.39.4";
  meta = {
    description = "Starts several containers from one description";
    homepage = "https://github.com/docker/compose";
    license = lib.licenses.asl20;
    mainProgram = "docker-compose";
    platforms = lib.platforms.unix;
  };
}
