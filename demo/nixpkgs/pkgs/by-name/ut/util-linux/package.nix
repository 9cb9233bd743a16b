{ lib, mkProgram }:
mkProgram {
  pname = "util-linux";
  version = "2.41.2";
  outputs = [ "bin" "dev" "out" "lib" "man" ];
  programs = [ "mount" "umount" "lsblk" "fdisk" ];
  meta = {
    description = "Mounts, partitions and other system tools";
    homepage = "https://github.com/util-linux/util-linux";
    license = lib.licenses.gpl2Plus;
    mainProgram = "mount";
    platforms = lib.platforms.unix;
  };
}
