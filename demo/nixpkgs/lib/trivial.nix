# What needs no other part of the library: functions on functions, numbers, and words to the user.
{ lib }:
rec {
  id = x: x;
  const = x: _: x;
  flip = f: a: b: f b a;
  pipe = builtins.foldl' (x: f: f x);
  min = a: b: if a < b then a else b;
  max = a: b: if a > b then a else b;
  mod = base: n: base - (n * (base / n));
  and = a: b: a && b;
  or = a: b: a || b;
  boolToString = b: if b then "true" else "false";
  mergeAttrs = a: b: a // b;
  mapNullable = f: a: if a == null then null else f a;

  inherit (builtins)
    add
    addErrorContext
    bitAnd
    bitOr
    bitXor
    deepSeq
    fromJSON
    genericClosure
    isBool
    isFloat
    isInt
    isPath
    lessThan
    pathExists
    readFile
    seq
    sub
    toJSON
    toPath
    trace
    tryEval
    typeOf
    unsafeGetAttrPos
    ;

  importJSON = path: builtins.fromJSON (builtins.readFile path);
  importTOML = path: builtins.fromTOML (builtins.readFile path);

  # A set can stand for a function when it says how it is called.
  isFunction = f: builtins.isFunction f || (f ? __functor && isFunction (f.__functor f));
  functionArgs =
    f: if f ? __functor then f.__functionArgs or (functionArgs (f.__functor f)) else builtins.functionArgs f;
  setFunctionArgs = f: args: {
    __functor = _: f;
    __functionArgs = args;
  };
  toFunction = v: if isFunction v then v else _: v;

  release = lib.strings.fileContents ../.version;
  version = release + versionSuffix;
  trivialVersion = release;
  codeName = "Demo";
  versionSuffix = ".demo";
  oldestSupportedRelease = 2511;
  isInOldestRelease = _: true;
  inNixShell = builtins.getEnv "IN_NIX_SHELL" != "";

  warn = message: builtins.trace "warning: ${message}";
  warnIf = condition: message: if condition then warn message else id;
  warnIfNot = condition: warnIf (!condition);
  throwIf = condition: message: if condition then throw message else id;
  throwIfNot = condition: throwIf (!condition);
  showWarnings = messages: value: builtins.foldl' (v: m: warn m v) value messages;
  assertMsg = condition: message: condition || throw message;
  assertOneOf =
    name: value: allowed:
    assertMsg (builtins.elem value allowed)
      "${name} is ${builtins.toJSON value}; it may be one of ${builtins.toJSON allowed}.";
}
