{ config, lib, pkgs, ... }:
let
  cfg = config.security.sudo;
in
{
  options.security.sudo = {
    enable = lib.mkEnableOption "sudo" // { default = true; };
    wheelNeedsPassword = lib.mkOption {
      type = lib.types.bool;
      default = true;
      description = "Whether users of the group wheel type their password.";
    };
    extraConfig = lib.mkOption {
      type = lib.types.lines;
      default = "";
      description = "Further lines for sudoers.";
    };
  };
  options.security.polkit.enable = lib.mkEnableOption "Polkit, which asks for passwords in windows";
  config = lib.mkIf cfg.enable {
    environment.systemPackages = [ pkgs.sudo ];
    environment.etc.sudoers = {
      text = "root ALL=(ALL:ALL) SETENV: ALL\n%wheel ALL=(ALL:ALL) ${lib.optionalString (!cfg.wheelNeedsPassword) "NOPASSWD: "}ALL\n${cfg.extraConfig}";
      mode = "0440";
    };
  };
}
