{ pkgs, ... }:
{
  environment.systemPackages = with pkgs; with kdePackages; [
    dolphin
    (python3.withPackages (ps: with ps; [ requests numpy ]))
    (writeShellScriptBin "hi" ''
      echo "[ fd ]"
    '')
  ];
}
