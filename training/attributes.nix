# The attributes of nixpkgs that are packages, as a list: those of pkgs/by-name, the others of the top level that evaluate to a derivation,
# and those of the sets whose programs people call by their own names.
#
#   nix-instantiate --eval --strict --json training/attributes.nix --arg nixpkgs /path/to/nixpkgs
{ nixpkgs }:
let
  pkgs = import nixpkgs { config = { allowAliases = false; allowBroken = true; allowUnfree = true; allowInsecurePredicate = _: true; }; overlays = [ ]; };
  isDerivation = value: (builtins.tryEval (builtins.isAttrs value && (value.type or null) == "derivation")).value;
  derivationsOf = set: builtins.filter (name: isDerivation set.${name}) (builtins.attrNames set);
  shards = nixpkgs + "/pkgs/by-name";
  foldersOf = path: let entries = builtins.readDir path; in builtins.filter (name: entries.${name} == "directory") (builtins.attrNames entries);
  byName = builtins.concatMap (shard: foldersOf (shards + "/${shard}")) (foldersOf shards);
  sets = [ "kdePackages" "lomiri" "lxqt" "pantheon" ];
in
byName
++ derivationsOf (builtins.removeAttrs pkgs byName)
++ builtins.concatMap (set: map (name: "${set}.${name}") (derivationsOf pkgs.${set})) sets
