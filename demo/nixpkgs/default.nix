# The demonstration package set: `import ./. { }` is the set of packages, as with Nixpkgs.
{
  system ? localSystem.system or localSystem,
  localSystem ? { system = builtins.currentSystem; },
  crossSystem ? null,
  config ? import ./pkgs/top-level/user-config.nix,
  overlays ? import ./pkgs/top-level/user-overlays.nix,
  ...
}:
if crossSystem != null && (crossSystem.system or crossSystem) != system then
  throw "The demonstration package set builds for the machine it is on; `crossSystem' is not supported."
else
  import ./pkgs/top-level { inherit system config overlays; }
