{ lib, mkProgram }:
mkProgram {
  pname = "libvirt";
  version = "11.7.0";
  programs = [ "virsh" "libvirtd" ];
  meta = {
    description = "Manages virtual machines";
    homepage = "https://libvirt.org";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "virsh";
    platforms = lib.platforms.unix;
  };
}
