# Calling a file with the arguments it asks for, and changing those arguments later.
{ lib }:
rec {
  makeOverridable =
    f:
    lib.setFunctionArgs (
      args:
      let
        result = f args;
        again = new: makeOverridable f (args // lib.toFunction new args);
      in
      if lib.isAttrs result then
        result
        // {
          override = again;
          overrideDerivation = change: (makeOverridable (a: (f a).overrideAttrs change)) args;
        }
        // lib.optionalAttrs (result ? overrideAttrs) {
          # `override` after `overrideAttrs` keeps both changes.
          overrideAttrs = change: makeOverridable (a: (f a).overrideAttrs change) args;
        }
      else if lib.isFunction result then
        lib.setFunctionArgs result (lib.functionArgs result) // { override = again; }
      else
        result
    ) (lib.functionArgs f);

  callPackageWith =
    scope: file: args:
    let
      f = if lib.isFunction file then file else import file;
      wanted = lib.functionArgs f;
      missing = lib.filter (name: !wanted.${name} && !(scope ? ${name}) && !(args ? ${name})) (lib.attrNames wanted);
      where = if lib.isFunction file then "a package function" else toString file;
    in
    if missing != [ ] then
      throw "${where} asks for `${lib.head missing}', which the package set does not have"
    else
      makeOverridable f (builtins.intersectAttrs wanted scope // args);

  callPackagesWith = scope: file: args: callPackageWith scope file args;

  makeScope =
    newScope: f:
    let
      self = f self // {
        newScope = extra: newScope (self // extra);
        callPackage = self.newScope { };
        overrideScope = overlay: makeScope newScope (lib.extends overlay f);
        packages = f;
      };
    in
    self;

  # The same set whose way to a derivation passes a condition first; names and meta stay free to look at.
  extendDerivation =
    condition: passthru: drv:
    let
      outputs = drv.outputs or [ "out" ];
      shared = drv // passthru // lib.listToAttrs outputSets // { all = map (o: o.value) outputSets; };
      outputSets = map (name: {
        inherit name;
        value = shared // {
          inherit (drv.${name}) outputName type;
          outputSpecified = true;
          drvPath = assert condition; drv.${name}.drvPath;
          outPath = assert condition; drv.${name}.outPath;
        };
      }) outputs;
    in
    shared
    // {
      drvPath = assert condition; drv.drvPath;
      outPath = assert condition; drv.outPath;
    };
}
