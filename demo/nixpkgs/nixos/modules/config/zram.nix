{ config, lib, ... }:
{
  options.zramSwap = {
    enable = lib.mkEnableOption "compressed memory in place of a swap disk";
    memoryPercent = lib.mkOption {
      type = lib.types.ints.positive;
      default = 50;
      description = "How much of the memory may be used so, in percent.";
    };
    algorithm = lib.mkOption {
      type = lib.types.either (lib.types.enum [ "zstd" "lz4" "lzo" ]) lib.types.str;
      default = "zstd";
      description = "How it is compressed.";
    };
  };
  config = lib.mkIf config.zramSwap.enable {
    boot.kernelModules = [ "zram" ];
    environment.etc."systemd/zram-generator.conf".text = "[zram0]\nzram-size = ram * ${toString config.zramSwap.memoryPercent} / 100\n";
  };
}
