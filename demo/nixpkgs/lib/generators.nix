# Values written in the formats of configuration files.
{ lib }:
rec {
  mkValueString =
    v:
    if lib.isBool v then lib.boolToString v
    else if v == null then "null"
    else if lib.isList v then lib.concatMapStringsSep " " mkValueString v
    else toString v;
  toKeyValue =
    { separator ? "=" }:
    set:
    lib.concatLines (
      lib.concatLists (lib.mapAttrsToList (name: value: map (v: "${name}${separator}${mkValueString v}") (
        if lib.isList value then value else [ value ]
      )) set)
    );
  toINI =
    { }:
    sections:
    lib.concatStringsSep "\n" (lib.mapAttrsToList (name: set: "[${name}]\n" + toKeyValue { } set) sections);
  toJSON = { }: builtins.toJSON;
  # A short view of any value for messages. Lazy parts that fail are shown as such.
  toPretty =
    { depth ? 3 }:
    v:
    let
      go =
        d: v:
        if v == null then "null"
        else if lib.isString v then builtins.toJSON (if lib.stringLength v > 200 then lib.substring 0 200 v + "..." else v)
        else if lib.isBool v then lib.boolToString v
        else if lib.isFunction v then "<function>"
        else if lib.isInt v || builtins.isFloat v || builtins.isPath v then toString v
        else if lib.isDerivation v then "<derivation ${v.name or "?"}>"
        else if d == 0 then (if lib.isList v then "[ ... ]" else "{ ... }")
        else if lib.isList v then "[ " + lib.concatMapStrings (x: try (d - 1) x + " ") v + "]"
        else "{ " + lib.concatStrings (lib.mapAttrsToList (n: x: "${lib.escapeNixIdentifier n} = ${try (d - 1) x}; ") v) + "}";
      try = d: x: let r = builtins.tryEval (go d x); in if r.success then r.value else "<error>";
    in
    go depth v;
}
