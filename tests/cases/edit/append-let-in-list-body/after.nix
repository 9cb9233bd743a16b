{ config, pkgs, ... }:

{
  environment.systemPackages =
    let
      scripts = [ ];
    in
    with pkgs;
    [
      git
      firefox
    ]
    ++ scripts;
}
