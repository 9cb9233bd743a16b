# The library of the demonstration package set: one file for each subject, all of them also reachable at the top.
let
  subjects = {
    trivial = import ./trivial.nix { inherit lib; };
    fixedPoints = import ./fixed-points.nix { inherit lib; };
    lists = import ./lists.nix { inherit lib; };
    attrsets = import ./attrsets.nix { inherit lib; };
    strings = import ./strings.nix { inherit lib; };
    versions = import ./versions.nix { inherit lib; };
    licenses = import ./licenses.nix { inherit lib; };
    platforms = import ./platforms.nix { inherit lib; };
    systems = { inherit (lib.platforms) doubles; };
    maintainers = { };
    meta = import ./meta.nix { inherit lib; };
    customisation = import ./customisation.nix { inherit lib; };
    options = import ./options.nix { inherit lib; };
    types = import ./types.nix { inherit lib; };
    modules = import ./modules.nix { inherit lib; } // import ./renamed-options.nix { inherit lib; };
    generators = import ./generators.nix { inherit lib; };
  };
  lib =
    subjects
    // subjects.trivial
    // subjects.fixedPoints
    // subjects.lists
    // subjects.attrsets
    // subjects.strings
    // subjects.meta
    // subjects.customisation
    // subjects.options
    // subjects.modules;
in
lib
