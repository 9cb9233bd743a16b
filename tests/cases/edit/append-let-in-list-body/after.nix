{ config, pkgs, ... }:

{
  environment.systemPackages =
    let
      scripts = [ pkgs.firefox ];
    in
    with pkgs;
    [
      git
    ]
    ++ scripts;
}
