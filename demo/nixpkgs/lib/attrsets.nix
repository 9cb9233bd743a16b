# Attribute sets.
{ lib }:
rec {
  inherit (builtins)
    attrNames
    attrValues
    catAttrs
    getAttr
    hasAttr
    intersectAttrs
    isAttrs
    listToAttrs
    mapAttrs
    removeAttrs
    zipAttrsWith
    ;

  nameValuePair = name: value: { inherit name value; };
  attrByPath =
    path: default: set:
    if path == [ ] then
      set
    else if isAttrs set && set ? ${builtins.head path} then
      attrByPath (builtins.tail path) default set.${builtins.head path}
    else
      default;
  hasAttrByPath =
    path: set:
    path == [ ]
    || (isAttrs set && set ? ${builtins.head path} && hasAttrByPath (builtins.tail path) set.${builtins.head path});
  getAttrFromPath =
    path: attrByPath path (throw "there is no attribute `${lib.concatStringsSep "." path}' in the set");
  setAttrByPath =
    path: value: if path == [ ] then value else { ${builtins.head path} = setAttrByPath (builtins.tail path) value; };
  attrVals = names: set: map (name: set.${name}) names;
  getAttrs = names: set: lib.genAttrs names (name: set.${name});
  genAttrs = names: f: listToAttrs (map (name: nameValuePair name (f name)) names);
  filterAttrs = f: set: removeAttrs set (builtins.filter (name: !(f name set.${name})) (attrNames set));
  mapAttrs' = f: set: listToAttrs (map (name: f name set.${name}) (attrNames set));
  mapAttrsToList = f: set: map (name: f name set.${name}) (attrNames set);
  attrsToList = mapAttrsToList nameValuePair;
  concatMapAttrs = f: set: builtins.foldl' (a: b: a // b) { } (mapAttrsToList f set);
  foldlAttrs =
    f: init: set:
    builtins.foldl' (acc: name: f acc name set.${name}) init (attrNames set);
  mergeAttrsList = builtins.foldl' (a: b: a // b) { };
  optionalAttrs = condition: set: if condition then set else { };
  zipAttrs = zipAttrsWith (_: values: values);
  mapAttrsRecursive = mapAttrsRecursiveCond (_: true);
  mapAttrsRecursiveCond =
    condition: f: set:
    let
      go =
        path: mapAttrs (name: value:
          if isAttrs value && condition value then go (path ++ [ name ]) value else f (path ++ [ name ]) value);
    in
    go [ ] set;
  collect =
    f: set: if f set then [ set ] else if isAttrs set then builtins.concatMap (collect f) (attrValues set) else [ ];
  recursiveUpdate =
    a: b:
    a
    // mapAttrs (
      name: value:
      if isAttrs value && isAttrs (a.${name} or null) then recursiveUpdate a.${name} value else value
    ) b;
  isDerivation = x: (x.type or null) == "derivation";
  toDerivation = x: x;
  recurseIntoAttrs = set: set // { recurseForDerivations = true; };
  dontRecurseIntoAttrs = set: set // { recurseForDerivations = false; };

  getOutput = output: pkg: if pkg.outputSpecified or false then pkg else pkg.${output} or pkg.out or pkg;
  getBin = getOutput "bin";
  getLib = getOutput "lib";
  getDev = getOutput "dev";
  getMan = getOutput "man";
}
