{ lib, mkProgram }:
mkProgram {
  pname = "sudo";
  version = "1.9.17p2";
  meta = {
    description = "Runs commands as another user";
    homepage = "https://www.sudo.ws";
    license = lib.licenses.isc;
    mainProgram = "sudo";
    platforms = lib.platforms.unix;
  };
}
