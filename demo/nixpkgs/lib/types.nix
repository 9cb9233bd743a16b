# Types of options: what a definition may be, in words and as a test, and how several become one value.
{ lib }:
let
  inherit (lib) showOption mergeEqualOption mergeOneOption getValues;

  # Takes any value as it is. Every other type is like it but for what it says of itself.
  raw = {
    _type = "option-type";
    name = "raw";
    description = "raw value";
    check = _: true;
    merge = mergeOneOption;
    emptyValue = { };
    getSubOptions = _: { };
    getSubModules = null;
    substSubModules = _: null;
    nestedTypes = { };
    # What two declarations of the same option are compared by.
    payload = null;
    joinPayload = null;
  };
  mkOptionType = attrs: raw // (if attrs ? description then attrs else attrs // { description = attrs.name; });

  scalar =
    name: description: check:
    mkOptionType { inherit name description check; merge = mergeEqualOption; };

  # Words in a description that consist of several parts are set in brackets.
  wrapped = type: if lib.hasInfix " " type.description && lib.hasInfix " or " type.description then "(${type.description})" else type.description;

  evalElement = loc: type: defs: (lib.mergeDefinitions loc type defs);

  types = rec {
    inherit mkOptionType;
    isType = name: x: (x._type or null) == name;
    isOptionType = isType "option-type";

    inherit raw;
    unspecified = mkOptionType { name = "unspecified"; description = "unspecified value"; merge = mergeAny; };
    anything = mkOptionType { name = "anything"; merge = mergeAnything; };

    bool = scalar "bool" "boolean" lib.isBool;
    boolByOr = mkOptionType { name = "boolByOr"; description = "boolean"; check = lib.isBool; merge = _: defs: lib.any lib.id (getValues defs); };
    int = scalar "int" "signed integer" lib.isInt;
    float = scalar "float" "floating point number" builtins.isFloat;
    number = scalar "number" "integer or floating point number" (x: lib.isInt x || builtins.isFloat x);

    ints = rec {
      between =
        low: high:
        scalar "intBetween" "integer between ${toString low} and ${toString high} (both inclusive)" (
          x: lib.isInt x && x >= low && x <= high
        );
      port = scalar "unsignedInt16" "16 bit unsigned integer; between 0 and 65535 (both inclusive)" (
        x: lib.isInt x && x >= 0 && x <= 65535
      );
      u8 = between 0 255;
      u16 = port;
      u32 = between 0 4294967295;
      unsigned = scalar "unsignedInt" "unsigned integer, meaning >=0" (x: lib.isInt x && x >= 0);
      positive = scalar "positiveInt" "positive integer, meaning >0" (x: lib.isInt x && x > 0);
    };
    port = ints.port;

    str = scalar "str" "string" lib.isString;
    nonEmptyStr = scalar "nonEmptyStr" "non-empty string" (x: lib.isString x && lib.match "[ \t\n]*" x == null);
    singleLineStr = scalar "singleLineStr" "string without line breaks" (x: lib.isString x && !(lib.hasInfix "\n" (lib.removeSuffix "\n" x)));
    strMatching = pattern: scalar "strMatching" "string matching the pattern ${pattern}" (x: lib.isString x && lib.match pattern x != null);
    passwdEntry = inner: inner // { description = "${inner.description}, not containing newlines or colons"; check = x: inner.check x && lib.match "[^:\n]*" x != null; };
    separatedString =
      separator:
      mkOptionType {
        name = "separatedString";
        description = if separator == "" then "Concatenated string" else "strings concatenated with ${builtins.toJSON separator}";
        check = lib.isString;
        merge = _: defs: lib.concatStringsSep separator (getValues defs);
        payload = separator;
      };
    lines = separatedString "\n" // { name = "lines"; };
    commas = separatedString ",";
    envVar = separatedString ":";
    string = str;

    path = scalar "path" "absolute path" (x: lib.isStringLike x && lib.substring 0 1 (toString x) == "/");
    pathInStore = scalar "pathInStore" "path in the Nix store" lib.isStorePath;
    package = mkOptionType {
      name = "package";
      description = "package";
      check = x: lib.isDerivation x || lib.isStorePath x;
      merge = mergeOneOption;
    };
    shellPackage = package // { check = x: lib.isDerivation x && x ? shellPath; };
    pkgs = scalar "pkgs" "Nixpkgs package set" (x: lib.isAttrs x && (x._type or "") == "pkgs") // { merge = mergeOneOption; };
    attrs = mkOptionType {
      name = "attrs";
      description = "attribute set";
      check = lib.isAttrs;
      merge = _: defs: lib.foldl' (a: b: a // b) { } (getValues defs);
      emptyValue = { value = { }; };
    };
    optionType = mkOptionType { name = "optionType"; description = "option type"; check = isOptionType; };
    deferredModule = mkOptionType {
      name = "deferredModule";
      description = "module";
      check = x: lib.isAttrs x || lib.isFunction x || path.check x;
      merge = loc: defs: { imports = map (def: lib.setDefaultModuleLocation "${toString def.file}, via option ${showOption loc}" def.value) defs; };
    };

    enum = values:
      mkOptionType {
        name = "enum";
        description =
          if values == [ ] then "impossible (empty enum)"
          else if lib.length values == 1 then "value ${builtins.toJSON (lib.head values)} (singular enum)"
          else "one of ${lib.concatMapStringsSep ", " builtins.toJSON values}";
        check = x: lib.elem x values;
        merge = mergeEqualOption;
        payload = values;
        joinPayload = a: b: enum (lib.unique (a ++ b));
      };

    nullOr = inner:
      mkOptionType {
        name = "nullOr";
        description = "null or ${wrapped inner}";
        check = x: x == null || inner.check x;
        merge = loc: defs:
          let nulls = lib.count (def: def.value == null) defs; in
          if nulls == lib.length defs then null
          else if nulls > 0 then throw "The option `${showOption loc}' is both set and null:${lib.showDefs defs}"
          else inner.merge loc defs;
        emptyValue = { value = null; };
        inherit (inner) getSubOptions getSubModules;
        substSubModules = m: nullOr (inner.substSubModules m);
        nestedTypes.elemType = inner;
      };

    listOf = inner:
      mkOptionType {
        name = "listOf";
        description = "list of ${wrapped inner}";
        check = lib.isList;
        merge = loc: defs:
          lib.concatMap (def:
            if def.value == [ ] then [ ]
            else lib.concatLists (lib.imap1 (n: value:
              let
                e = evalElement (loc ++ [ "[entry ${toString n}]" ]) inner [ { inherit (def) file; inherit value; } ];
              in
              lib.optional e.isDefined e.value) def.value)) defs;
        emptyValue = { value = [ ]; };
        getSubOptions = prefix: inner.getSubOptions (prefix ++ [ "*" ]);
        inherit (inner) getSubModules;
        substSubModules = m: listOf (inner.substSubModules m);
        nestedTypes.elemType = inner;
      };
    nonEmptyListOf = inner: listOf inner // { name = "nonEmptyListOf"; description = "non-empty list of ${wrapped inner}"; check = x: lib.isList x && x != [ ]; };

    attrsOf = inner: attrsWith "attrsOf" "attribute set of ${wrapped inner}" false inner;
    lazyAttrsOf = inner: attrsWith "lazyAttrsOf" "lazy attribute set of ${wrapped inner}" true inner;

    uniq = inner: inner // { getSubModules = null; merge = mergeOneOption; };
    unique = { message }: inner: inner // {
      getSubModules = null;
      merge = loc: defs: if lib.length defs == 1 then inner.merge loc defs else throw "The option `${showOption loc}' may be set once: ${message}${lib.showDefs defs}";
    };
    addCheck = inner: test: inner // { getSubModules = null; check = x: inner.check x && test x; };

    either = a: b:
      mkOptionType {
        name = "either";
        description = "${wrapped a} or ${wrapped b}";
        check = x: a.check x || b.check x;
        merge = loc: defs:
          if lib.all (d: a.check d.value) defs then a.merge loc defs
          else if lib.all (d: b.check d.value) defs then b.merge loc defs
          else mergeOneOption loc defs;
        getSubOptions = prefix: a.getSubOptions prefix // b.getSubOptions prefix;
        nestedTypes = { left = a; right = b; };
      };
    oneOf = ts: if ts == [ ] then throw "types.oneOf needs at least one type" else lib.foldl' either (lib.head ts) (lib.tail ts);

    coercedTo = from: f: to:
      let
        change = x: if from.check x then f x else x;
      in
      to // {
        name = "coercedTo";
        getSubModules = null;
        description = "${to.description} or ${wrapped from} convertible to it";
        check = x: (from.check x && to.check (f x)) || to.check x;
        merge = loc: defs: to.merge loc (map (def: def // { value = change def.value; }) defs);
      };

    submodule = modules: submoduleWith { modules = lib.toList modules; shorthandOnlyDefinesConfig = true; };
    submoduleWith = { modules, specialArgs ? { }, shorthandOnlyDefinesConfig ? false, description ? "submodule", class ? null }:
      let
        isPlain = def: shorthandOnlyDefinesConfig && lib.isAttrs def.value;
        asModule = def:
          if isPlain def then { _file = toString def.file; config = def.value; }
          else { _file = toString def.file; imports = [ def.value ]; };
        evaluated = loc: defs:
          let arePlain = lib.all isPlain defs; in
          lib.evalWith { name = if loc == [ ] then "‹name›" else lib.last loc; } (if arePlain then lib.imap1 lib.definitionModule defs else [ ]) {
            modules = if arePlain then modules else modules ++ map asModule defs;
            inherit specialArgs;
            prefix = loc;
          };
      in
      mkOptionType {
        name = "submodule";
        inherit description;
        check = x: lib.isAttrs x || lib.isFunction x || path.check x;
        merge = loc: defs: (evaluated loc defs).config;
        emptyValue = { value = { }; };
        getSubOptions = prefix: removeAttrs (evaluated prefix [ ]).options [ "_module" ];
        getSubModules = modules;
        substSubModules = m: submoduleWith { modules = m; inherit specialArgs shorthandOnlyDefinesConfig description; };
        payload = modules;
        joinPayload = a: b: submoduleWith { modules = a ++ b; inherit specialArgs shorthandOnlyDefinesConfig description; };
      };
  };

  attrsWith = name: description: lazy: inner:
    types.mkOptionType {
      inherit name description;
      check = lib.isAttrs;
      merge = loc: defs:
        let
          byName = lib.zipAttrs (map (def: lib.mapAttrs (_: value: { inherit (def) file; inherit value; }) def.value) defs);
          merged = lib.mapAttrs (n: ds: evalElement (loc ++ [ n ]) inner ds) byName;
        in
        if lazy then
          # Whether an entry is defined is not asked, so that entries may refer to each other.
          lib.mapAttrs (_: e: if e.isDefined then e.value else inner.emptyValue.value or e.value) merged
        else
          lib.mapAttrs (_: e: e.value) (lib.filterAttrs (_: e: e.isDefined) merged);
      emptyValue = { value = { }; };
      getSubOptions = prefix: inner.getSubOptions (prefix ++ [ "<name>" ]);
      inherit (inner) getSubModules;
      substSubModules = m: attrsWith name description lazy (inner.substSubModules m);
      nestedTypes.elemType = inner;
      payload = inner;
    };

  mergeAny = loc: defs:
    let values = getValues defs; in
    if lib.length defs == 1 then lib.head values
    else if lib.all lib.isList values then lib.concatLists values
    else if lib.all lib.isAttrs values then lib.foldl' lib.recursiveUpdate { } values
    else mergeEqualOption loc defs;

  # Sets merge name by name with priorities, everything else must agree.
  mergeAnything = loc: defs:
    let values = getValues defs; in
    if lib.all (v: lib.isAttrs v && !lib.isDerivation v) values then (types.lazyAttrsOf types.anything).merge loc defs
    else if lib.length defs == 1 then lib.head values
    else if lib.all lib.isFunction values then x: mergeAnything (loc ++ [ "<function body>" ]) (map (d: { inherit (d) file; value = d.value x; }) defs)
    else mergeEqualOption loc defs;
in
types
