{ lib, ... }:
{
  options.hardware = {
    enableRedistributableFirmware = lib.mkEnableOption "firmware that may be passed on";
    enableAllFirmware = lib.mkEnableOption "all firmware, unfree included";
    cpu.intel.updateMicrocode = lib.mkEnableOption "updates of the microcode of Intel processors";
    cpu.amd.updateMicrocode = lib.mkEnableOption "updates of the microcode of AMD processors";
  };
}
