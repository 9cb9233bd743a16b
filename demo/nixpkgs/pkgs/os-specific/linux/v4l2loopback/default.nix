# A kernel module: a camera that programs write to.
{ lib, mkProgram }:
mkProgram {
  pname = "v4l2loopback";
  version = "0.15.1";
  programs = [ "v4l2loopback-ctl" ];
  meta = {
    description = "Kernel module for cameras that programs make";
    homepage = "https://github.com/v4l2loopback/v4l2loopback";
    license = lib.licenses.gpl2Plus;
    mainProgram = "v4l2loopback-ctl";
    platforms = lib.platforms.linux;
  };
}
