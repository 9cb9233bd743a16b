# The machines a program may be for, by the names Nix gives them.
{ lib }:
rec {
  linux = [ "x86_64-linux" "aarch64-linux" "i686-linux" "armv7l-linux" "riscv64-linux" ];
  darwin = [ "x86_64-darwin" "aarch64-darwin" ];
  freebsd = [ "x86_64-freebsd" ];
  unix = linux ++ darwin ++ freebsd;
  all = unix;
  none = [ ];
  x86_64 = lib.filter (lib.hasPrefix "x86_64-") all;
  aarch64 = lib.filter (lib.hasPrefix "aarch64-") all;
  doubles = { inherit linux darwin unix all; };
}
