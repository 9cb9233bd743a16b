{ lib, mkProgram }:
mkProgram {
  pname = "restic";
  version = "0.18.0";
  meta = {
    description = "Encrypted backups to many kinds of storage";
    homepage = "https://restic.net";
    license = lib.licenses.bsd2;
    mainProgram = "restic";
    platforms = lib.platforms.unix;
  };
}
