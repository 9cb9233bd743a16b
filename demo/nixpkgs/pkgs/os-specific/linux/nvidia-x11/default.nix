# The graphics driver of NVIDIA, called with a version by the kernel packages.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "nvidia-x11";
  inherit version;
  programs = [ "nvidia-smi" ];
  meta = {
    description = "Graphics driver for cards by NVIDIA";
    homepage = "https://www.nvidia.com/object/unix.html";
    license = lib.licenses.unfree;
    mainProgram = "nvidia-smi";
    platforms = lib.platforms.unix;
  };
}
