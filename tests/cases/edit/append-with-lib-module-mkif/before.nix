{
  config,
  lib,
  pkgs,
  ...
}:
with lib;
let
  cfg = config.modules.shell.git;
  inherit (config.modules.primary) username;
in
{
  options.modules.shell.git = {
    enable = mkEnableOption "git";
  };

  config = mkIf cfg.enable {
    environment.systemPackages = [ pkgs.git ];
    programs.git.enable = true;
  };
}
