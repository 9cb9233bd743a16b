{ pkgs, lib, ... }:
assert lib.versionAtLeast lib.version "20";
with lib;
let x = 1; in
{
  environment.systemPackages = with pkgs; [ git ];
}
