# Calls modules and flakes with arguments that have whatever is asked of them, and shows what they say, unmerged.
#
#   names   every name that may be asked for
#   pairs   files, each before and after an edit
{ names, pairs }:
let
  named =
    value:
    builtins.listToAttrs (
      map (name: {
        inherit name;
        value = value name;
      }) names
    );
  # Shows as its own path, and is a function too.
  anything =
    path:
    named (name: anything "${path}.${name}")
    // {
      outPath = path;
      __functor = self: argument: anything "${path}()";
    };

  wrap = type: content: { inherit type content; };
  lib = anything "lib" // {
    optional = condition: value: [ value ];
    optionals = condition: list: list;
    optionalAttrs = condition: set: set;
    mkIf = condition: wrap "if";
    mkMerge = wrap "merge";
    mkForce = wrap "force";
    mkDefault = wrap "default";
    mkAfter = wrap "after";
    mkBefore = wrap "before";
    mkOverride = priority: wrap "override";
    mkOrder = priority: wrap "order";
    recursiveUpdate = left: right: left // right;
    versionAtLeast = left: right: true;
  };
  pkgs = named anything // { inherit lib; };
  arguments = named anything // {
    inherit lib pkgs;
    unstable = pkgs;
    basePackages = [ ];
    port = 1;
    host = "host";
    modulesPath = "/modules";
    config = anything "config" // {
      my.desktop = {
        enable = true;
        big = true;
      };
    };
    args = { inherit lib pkgs; };
  };

  call =
    value:
    if builtins.isFunction value then
      let
        wanted = builtins.functionArgs value;
      in
      call (value (if wanted == { } then arguments // anything "argument" else builtins.intersectAttrs wanted arguments))
    else
      value;
  show =
    value:
    if builtins.isFunction value then
      show (call value)
    else if builtins.isList value then
      map show value
    else if builtins.isPath value then
      toString value
    else if builtins.isAttrs value then
      value.outPath or (builtins.mapAttrs (name: show) value)
    else
      value;
in
map (pair: {
  before = show (import pair.before);
  after = show (import pair.after);
}) pairs
