{ lib, mkProgram }:
mkProgram {
  pname = "virt-manager";
  version = "5.0.0";
  desktopName = "Virtual Machine Manager";
  meta = {
    description = "Window to manage virtual machines";
    homepage = "https://virt-manager.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "virt-manager";
    platforms = lib.platforms.linux;
  };
}
