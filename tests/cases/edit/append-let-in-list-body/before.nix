{ config, pkgs, ... }:

{
  environment.systemPackages =
    let
      scripts = [ ];
    in
    with pkgs;
    [
      git
    ]
    ++ scripts;
}
