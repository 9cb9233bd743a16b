# The list of all options, as data and as the file tools look for.
{ config, lib, options, pkgs, ... }:
let
  visible = lib.filter (o: o.visible && !o.internal) (lib.optionAttrSetToDocList options);
  root = toString ../../..;
  relative = file: lib.removePrefix "${root}/" file;
  byName = lib.listToAttrs (map (o: { inherit (o) name; value = removeAttrs o [ "name" "visible" "internal" ] // { declarations = map relative o.declarations; }; }) visible);
  json = builtins.unsafeDiscardStringContext (builtins.toJSON byName);
in
{
  options.documentation = {
    enable = lib.mkEnableOption "documentation of packages" // { default = true; };
    man.enable = lib.mkEnableOption "manual pages" // { default = true; };
    doc.enable = lib.mkEnableOption "documents in share/doc" // { default = true; };
    nixos.enable = lib.mkEnableOption "the manual of the system" // { default = true; };
  };

  config.system.build = {
    # `nix-instantiate --eval --json --strict -A config.system.build.optionsDoc`
    optionsDoc = byName;
    manual.optionsJSON = pkgs.writeTextDir "share/doc/nixos/options.json" json;
  };
}
