{ lib, mkProgram }:
mkProgram {
  pname = "borgbackup";
  version = "1.4.1";
  outputs = [ "out" "doc" "man" ];
  meta = {
    description = "Encrypted backups without duplicates";
    homepage = "https://www.borgbackup.org";
    license = lib.licenses.bsd3;
    mainProgram = "borg";
    platforms = lib.platforms.unix;
  };
}
