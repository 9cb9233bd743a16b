{ lib, mkProgram }:
mkProgram {
  pname = "vpl-gpu-rt";
  version = "25.3.4";
  programs = [ ];
  files.out."lib/libmfx-gen.so" = "vpl-gpu-rt";
  meta = {
    description = "Video coding by the graphics of newer Intel processors";
    homepage = "https://github.com/intel/vpl-gpu-rt";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
