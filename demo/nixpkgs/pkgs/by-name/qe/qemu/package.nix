{ lib, mkProgram }:
mkProgram {
  pname = "qemu";
  version = "10.1.0";
  programs = [ "qemu-system-x86_64" "qemu-img" ];
  meta = {
    description = "Emulates and runs virtual machines";
    homepage = "https://www.qemu.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "qemu-system-x86_64";
    platforms = lib.platforms.unix;
  };
}
