{ config, lib, ... }:
{
  options.programs.nix-ld = {
    enable = lib.mkEnableOption "running of programs that were built for other distributions";
    libraries = lib.mkOption {
      type = lib.types.listOf lib.types.package;
      default = [ ];
      description = "Libraries such programs find.";
    };
  };
  config = lib.mkIf config.programs.nix-ld.enable {
    environment.variables.NIX_LD = "/run/current-system/sw/share/nix-ld/lib/ld.so";
  };
}
