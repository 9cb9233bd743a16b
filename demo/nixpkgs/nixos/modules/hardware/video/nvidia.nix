{ config, lib, ... }:
let
  cfg = config.hardware.nvidia;
  used = lib.elem "nvidia" config.services.xserver.videoDrivers;
in
{
  options.hardware.nvidia = {
    modesetting.enable = lib.mkEnableOption "modes set by the kernel, which Wayland needs" // { default = true; };
    powerManagement.enable = lib.mkEnableOption "saving of energy, still experimental";
    open = lib.mkOption {
      type = lib.types.nullOr lib.types.bool;
      default = null;
      example = true;
      description = "Whether the open source module of the kernel is used; it needs a card from the Turing series on.";
    };
    nvidiaSettings = lib.mkEnableOption "the window for settings of the card" // { default = true; };
    package = lib.mkOption {
      type = lib.types.package;
      default = config.boot.kernelPackages.nvidiaPackages.stable;
      defaultText = lib.literalExpression "config.boot.kernelPackages.nvidiaPackages.stable";
      description = "The driver.";
    };
  };
  config = lib.mkIf used {
    environment.systemPackages = [ cfg.package ];
    boot.kernelModules = [ "nvidia" "nvidia_drm" ];
    assertions = [
      {
        assertion = cfg.open != null;
        message = "hardware.nvidia.open has to be set: true for cards from the Turing series on (RTX, GTX 16xx), false for older ones.";
      }
    ];
  };
}
