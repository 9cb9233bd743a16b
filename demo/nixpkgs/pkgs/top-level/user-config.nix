# What the person at the keyboard has configured, when the caller configures nothing.
let
  home = builtins.getEnv "HOME";
  candidates = builtins.filter (file: file != "" && builtins.substring 0 1 file == "/" && builtins.pathExists file) [
    (builtins.getEnv "NIXPKGS_CONFIG")
    (home + "/.config/nixpkgs/config.nix")
    (home + "/.nixpkgs/config.nix")
  ];
in
if home == "" && builtins.getEnv "NIXPKGS_CONFIG" == "" || candidates == [ ] then { } else import (builtins.head candidates)
