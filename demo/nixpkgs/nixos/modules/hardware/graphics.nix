{ config, lib, ... }:
{
  options.hardware.graphics = {
    enable = lib.mkEnableOption "drivers that draw with the graphics card";
    enable32Bit = lib.mkEnableOption "such drivers for programs of 32 bits";
    extraPackages = lib.mkOption {
      type = lib.types.listOf lib.types.package;
      default = [ ];
      description = "Further packages with drivers.";
    };
  };
  imports = [
    (lib.mkRenamedOptionModule [ "hardware" "opengl" "enable" ] [ "hardware" "graphics" "enable" ])
    (lib.mkRenamedOptionModule [ "hardware" "opengl" "driSupport32Bit" ] [ "hardware" "graphics" "enable32Bit" ])
  ];
}
