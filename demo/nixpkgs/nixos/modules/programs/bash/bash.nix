{ lib, ... }:
{
  options.programs.bash = {
    enable = lib.mkEnableOption "the shell Bash" // { default = true; };
    completion.enable = lib.mkEnableOption "completion in Bash" // { default = true; };
  };
  imports = [ (lib.mkRenamedOptionModule [ "programs" "bash" "enableCompletion" ] [ "programs" "bash" "completion" "enable" ]) ];
}
