{ lib, ... }:
{
  options.programs.ssh = {
    startAgent = lib.mkEnableOption "an agent for SSH keys at login";
    extraConfig = lib.mkOption {
      type = lib.types.lines;
      default = "";
      description = "Lines for the client's configuration.";
    };
  };
}
