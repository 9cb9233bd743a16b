# pkgs/by-name/fi/firefox/package.nix becomes `firefox`: adding a package is adding its folder.
folder: final: prev:
let
  shards = builtins.filter (shard: shards' .${shard} == "directory") (builtins.attrNames shards');
  shards' = builtins.readDir folder;
in
builtins.foldl' (
  set: shard:
  set // builtins.mapAttrs (name: _: final.callPackage (folder + "/${shard}/${name}/package.nix") { }) (builtins.readDir (folder + "/${shard}"))
) { } shards
