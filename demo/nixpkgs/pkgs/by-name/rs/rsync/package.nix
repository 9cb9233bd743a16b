{ lib, mkProgram }:
mkProgram {
  pname = "rsync";
  version = "3.4.1";
  meta = {
    description = "Copies files, sending only what differs";
    homepage = "https://rsync.samba.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "rsync";
    platforms = lib.platforms.unix;
  };
}
