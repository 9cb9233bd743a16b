# Options that moved or went away.
{ lib }:
let
  inherit (lib) showOption mkIf mkMerge mkOverride mkDefinition;
in
rec {
  doRename =
    { from, to, visible, warn, use }:
    { config, options, ... }:
    let
      old = lib.getAttrFromPath from options;
      target = lib.attrByPath to null options;
    in
    {
      options = lib.setAttrByPath from (lib.mkOption {
        inherit visible;
        description = "Another name of {option}`${showOption to}`.";
        apply = use (lib.getAttrFromPath to config);
      } // lib.optionalAttrs (target != null && target ? type) { inherit (target) type; });
      config = mkMerge [
        (lib.optionalAttrs (options ? warnings) {
          warnings = lib.optional (warn && old.isDefined)
            "The option `${showOption from}', set in ${lib.showFiles old.files}, has been renamed to `${showOption to}'.";
        })
        (lib.setAttrByPath to (mkMerge (map (d: mkIf old.isDefined (mkOverride old.highestPrio (mkDefinition { inherit (d) file value; }))) old.definitionsWithLocations)))
      ];
    };
  mkRenamedOptionModule = from: to: doRename { inherit from to; visible = false; warn = true; use = value: _: value; };
  mkAliasOptionModule = from: to: doRename { inherit from to; visible = true; warn = false; use = value: _: value; };
  mkRemovedOptionModule =
    path: advice:
    { options, ... }:
    let
      old = lib.getAttrFromPath path options;
    in
    {
      options = lib.setAttrByPath path (lib.mkOption {
        visible = false;
        description = "Removed.";
        apply = _: throw "The option `${showOption path}' can no longer be used: it has been removed. ${advice}";
      });
      config.assertions = [
        {
          assertion = !old.isDefined;
          message = "The option `${showOption path}', set in ${lib.showFiles old.files}, has no effect any more: it has been removed. ${advice}";
        }
      ];
    };
  mkChangedOptionModule = from: to: change: { config, options, ... }: {
    options = lib.setAttrByPath from (lib.mkOption { visible = false; description = "Changed."; });
    config = lib.setAttrByPath to (mkIf (lib.getAttrFromPath from options).isDefined (change config));
  };
}
