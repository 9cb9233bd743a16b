# The kernel: a stand-in image and the folder of its modules.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "linux";
  inherit version;
  programs = [ ];
  files.out."bzImage" = "Linux kernel ${version}\n";
  files.out."lib/modules/${version}/modules.dep" = "";
  passthru = { modDirVersion = version; };
  meta = {
    description = "Linux kernel";
    homepage = "https://www.kernel.org";
    license = lib.licenses.gpl2Only;
    platforms = lib.platforms.linux;
  };
}
