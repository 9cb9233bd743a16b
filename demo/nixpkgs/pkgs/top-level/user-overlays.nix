# Overlays of the person at the keyboard: ~/.config/nixpkgs/overlays.nix, or the files in overlays/ there.
let
  base = builtins.getEnv "HOME" + "/.config/nixpkgs/overlays";
  file = base + ".nix";
  isOverlay = name: builtins.match ".*\\.nix" name != null || builtins.pathExists (base + "/${name}/default.nix");
in
if builtins.getEnv "HOME" == "" then [ ]
else if builtins.pathExists file then import file
else if builtins.pathExists base then map (name: import (base + "/${name}")) (builtins.filter isOverlay (builtins.attrNames (builtins.readDir base)))
else [ ]
