{ lib, mkProgram }:
mkProgram {
  pname = "intel-compute-runtime";
  version = "25.35.35096.9";
  programs = [ ];
  files.out."etc/OpenCL/vendors/intel.icd" = "intel-compute-runtime";
  meta = {
    description = "OpenCL on the graphics of Intel processors";
    homepage = "https://github.com/intel/compute-runtime";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
