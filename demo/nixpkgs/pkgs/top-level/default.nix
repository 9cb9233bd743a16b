# Layers of the package set, lowest first: builders, pkgs/by-name, all-packages.nix, aliases, the user's overlays.
{ system, config, overlays }:
let
  lib = import ../../lib;
  configuration = let c = lib.toFunction config { pkgs = self; inherit lib; }; in c;

  builders = import ../stdenv { inherit lib system; config = configuration; };

  base = final: builders // {
    _type = "pkgs";
    inherit lib system overlays;
    config = configuration;
    path = toString ../..;
    pkgs = final;
    callPackage = lib.callPackageWith final;
    newScope = extra: lib.callPackageWith (final // extra);
    callPackages = lib.callPackagesWith final;
    recurseIntoAttrs = lib.recurseIntoAttrs;
    appendOverlays = extra: import ./. { inherit system config; overlays = overlays ++ extra; };
    extend = overlay: import ./. { inherit system config; overlays = overlays ++ [ overlay ]; };
    nixos = configuration: import ../../nixos/lib/eval-config.nix { inherit system; modules = lib.toList configuration; };
  };

  self = lib.fix (
    lib.foldl' (lib.flip lib.extends) base (
      [
        (import ./by-name-overlay.nix ../by-name)
        (import ./all-packages.nix)
      ]
      ++ lib.optional (configuration.allowAliases or true) (import ./aliases.nix)
      ++ lib.optional (configuration ? packageOverrides) (_: prev: configuration.packageOverrides prev)
      ++ overlays
    )
  );
in
self
