# Strings.
{ lib }:
rec {
  inherit (builtins)
    concatStringsSep
    isString
    match
    replaceStrings
    split
    stringLength
    substring
    unsafeDiscardStringContext
    ;

  concatStrings = concatStringsSep "";
  concatMapStrings = f: xs: concatStrings (map f xs);
  concatMapStringsSep =
    separator: f: xs:
    concatStringsSep separator (map f xs);
  concatLines = concatMapStrings (line: line + "\n");
  concatMapAttrsStringSep =
    separator: f: set:
    concatStringsSep separator (lib.mapAttrsToList f set);
  optionalString = condition: text: if condition then text else "";
  hasPrefix = prefix: text: substring 0 (stringLength prefix) text == prefix;
  hasSuffix =
    suffix: text:
    let
      size = stringLength text;
      wanted = stringLength suffix;
    in
    size >= wanted && substring (size - wanted) wanted text == suffix;
  hasInfix = infix: text: match ".*${escapeRegex infix}.*" "${replaceStrings [ "\n" ] [ " " ] text}" != null;
  removePrefix =
    prefix: text: if hasPrefix prefix text then substring (stringLength prefix) (-1) text else text;
  removeSuffix =
    suffix: text:
    if hasSuffix suffix text then substring 0 (stringLength text - stringLength suffix) text else text;
  stringToCharacters = text: lib.genList (n: substring n 1 text) (stringLength text);
  splitString = separator: text: lib.filter isString (split (escapeRegex separator) text);
  escape = chars: replaceStrings chars (map (c: "\\${c}") chars);
  escapeRegex = escape [ "\\" "^" "$" "." "*" "+" "?" "(" ")" "[" "{" "}" "|" ];
  escapeShellArg = arg: "'${replaceStrings [ "'" ] [ "'\\''" ] (toString arg)}'";
  escapeShellArgs = concatMapStringsSep " " escapeShellArg;
  escapeNixString = text: escape [ "$" ] (builtins.toJSON text);
  # `a."b.c"` for a path whose part is no plain name.
  escapeNixIdentifier =
    name: if match "[a-zA-Z_][a-zA-Z0-9_'-]*" name != null then name else escapeNixString name;
  lowerChars = stringToCharacters "abcdefghijklmnopqrstuvwxyz";
  upperChars = stringToCharacters "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  toLower = replaceStrings upperChars lowerChars;
  toUpper = replaceStrings lowerChars upperChars;
  trim =
    text:
    let
      found = match "[ \t\r\n]*(.*[^ \t\r\n])[ \t\r\n]*" text;
    in
    if found == null then "" else lib.head found;
  fileContents = file: removeSuffix "\n" (builtins.readFile file);
  isStringLike = x: isString x || builtins.isPath x || x ? outPath || x ? __toString;
  isStorePath =
    x: isStringLike x && hasPrefix "${builtins.storeDir}/" (toString x) && dirOf (toString x) == builtins.storeDir;
  isConvertibleWithToString =
    x: isStringLike x || x == null || builtins.isInt x || builtins.isFloat x || builtins.isBool x;
  toInt =
    text:
    let
      value = builtins.fromJSON (trim text);
    in
    if builtins.isInt value then value else throw "lib.toInt: `${text}' is not a whole number";
  fixedWidthString =
    width: fill: text:
    if stringLength text >= width then text else fixedWidthString width fill (fill + text);
  fixedWidthNumber = width: n: fixedWidthString width "0" (toString n);
  versionOlder = a: b: builtins.compareVersions b a == 1;
  versionAtLeast = a: b: !(versionOlder a b);
  getName = x: if isString x then (builtins.parseDrvName x).name else x.pname or (builtins.parseDrvName x.name).name;
  getVersion =
    x: if isString x then (builtins.parseDrvName x).version else x.version or (builtins.parseDrvName x.name).version;
  nameFromURL = url: separator: lib.head (splitString separator (lib.last (splitString "/" url)));
  makeSearchPath = sub: paths: concatStringsSep ":" (map (p: "${p}/${sub}") (lib.filter (x: x != null) paths));
  makeSearchPathOutput = output: sub: pkgs: makeSearchPath sub (map (lib.getOutput output) pkgs);
  makeBinPath = makeSearchPathOutput "bin" "bin";
  makeLibraryPath = makeSearchPathOutput "lib" "lib";
}
