# What packages are made with.
{ lib, config, system }:
let
  lay = import ./lay { inherit lib system; };
  writeTree = import ../build-support/write-tree.nix { inherit lib lay system; };
  checkMeta = import ./check-meta.nix { inherit lib config system; };
  mkProgram = import ./mk-program.nix { inherit lib writeTree checkMeta system; };
  runtimeShell = "/bin/sh";
  builders = import ../build-support/trivial-builders.nix { inherit lib lay writeTree system runtimeShell; };
  parts = lib.splitString "-" system;
  platform = {
    inherit system;
    config = system;
    isLinux = lib.last parts == "linux";
    isDarwin = lib.last parts == "darwin";
    isx86_64 = lib.head parts == "x86_64";
    isAarch64 = lib.head parts == "aarch64";
    is64bit = true;
  };
in
removeAttrs builders [ "runScript" "shellSetup" ]
// {
  inherit lay writeTree mkProgram runtimeShell;
  buildEnv = import ../build-support/buildenv.nix { inherit lib; };
  symlinkJoin = { name, paths, ... }@args: (import ../build-support/buildenv.nix { inherit lib; }) args;
  stdenv = {
    name = "stdenv-demo";
    inherit system;
    mkDerivation = mkProgram;
    hostPlatform = platform;
    buildPlatform = platform;
    targetPlatform = platform;
    inherit (platform) isLinux isDarwin;
  };
}
