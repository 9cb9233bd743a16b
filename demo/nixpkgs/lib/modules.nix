# The module system: files that declare options and files that define them become one configuration.
{ lib }:
let
  inherit (lib) showOption isOption;

  # A position in the order of values; lower wins.
  defaultPriority = 100;
  optionDefaultPriority = 1500;
  defaultOrder = 1000;

  isTagged = tag: x: lib.isAttrs x && (x._type or null) == tag;

  undeclaredType = { type = lib.types.unspecified; };

  internalModule = {
    _file = "the module system";
    key = "the module system";
    options._module = {
      args = lib.mkOption {
        type = lib.types.lazyAttrsOf lib.types.raw;
        internal = true;
        description = "Arguments that every module may ask for by name.";
      };
      check = lib.mkOption {
        type = lib.types.bool;
        default = true;
        internal = true;
        description = "Whether a definition of an option nobody declares is an error.";
      };
      freeformType = lib.mkOption {
        type = lib.types.nullOr lib.types.optionType;
        default = null;
        internal = true;
        description = "The type of definitions for which no option is declared.";
      };
    };
  };
in
rec {
  # --- properties of definitions ---
  mkIf = condition: content: { _type = "if"; inherit condition content; };
  mkMerge = contents: { _type = "merge"; inherit contents; };
  mkOverride = priority: content: { _type = "override"; inherit priority content; };
  mkOptionDefault = mkOverride optionDefaultPriority;
  mkDefault = mkOverride 1000;
  mkImageMediaOverride = mkOverride 60;
  mkForce = mkOverride 50;
  mkVMOverride = mkOverride 10;
  mkFixStrictness = lib.id;
  mkOrder = priority: content: { _type = "order"; inherit priority content; };
  mkBefore = mkOrder 500;
  mkAfter = mkOrder 1500;
  # A step of activation that comes after others.
  stringAfter = deps: text: { inherit deps text; };
  mkAssert = condition: message: content: mkIf (if condition then true else throw message) content;
  mkDefinition = args: args // { _type = "definition"; };
  inherit defaultPriority;
  defaultOverridePriority = defaultPriority;

  setDefaultModuleLocation = file: m: { _file = file; imports = [ m ]; };

  # --- reading modules ---
  # One module in normal form: where it stands, what it imports, declares and defines.
  normalise =
    { fallbackFile, fallbackKey, args }:
    m:
    let
      isFile = lib.isPath m || lib.isString m || (lib.isAttrs m && m ? outPath && !(m ? _file));
      file = if isFile then toString m else fallbackFile;
      loaded = if isFile then import m else m;
      applied = if lib.isFunction loaded then applyArgs file loaded args else loaded;
      body =
        if lib.isAttrs applied then applied
        else throw "The module `${file}' is no attribute set and no function that returns one, but ${article (builtins.typeOf applied)}.";
      structured = body ? config || body ? options;
      known = [ "_class" "_file" "key" "disabledModules" "imports" "options" "config" "meta" "freeformType" ];
      stray = lib.attrNames (removeAttrs body known);
      _file = toString (body._file or file);
    in
    if isTagged "if" body || isTagged "merge" body || isTagged "override" body then
      { inherit _file; key = fallbackKey; imports = [ ]; disabledModules = [ ]; options = { }; config = body; }
    else if structured then
      if stray != [ ] then
        throw "The module `${_file}' has the attribute `${lib.head stray}' beside `config' or `options'. Definitions belong inside of `config' there."
      else
        {
          inherit _file;
          key = toString (body.key or (if isFile then file else fallbackKey));
          imports = body.imports or [ ];
          disabledModules = body.disabledModules or [ ];
          options = body.options or { };
          config =
            if body ? freeformType || body ? meta then
              mkMerge [
                (body.config or { })
                (lib.optionalAttrs (body ? freeformType) { _module.freeformType = body.freeformType; })
                (lib.optionalAttrs (body ? meta) { inherit (body) meta; })
              ]
            else
              body.config or { };
        }
    else
      {
        inherit _file;
        key = toString (body.key or (if isFile then file else fallbackKey));
        imports = body.imports or body.require or [ ];
        disabledModules = body.disabledModules or [ ];
        options = { };
        config = removeAttrs body [ "_class" "_file" "key" "disabledModules" "imports" "require" "freeformType" ]
          // lib.optionalAttrs (body ? freeformType) { _module.freeformType = body.freeformType; };
      };

  article = t: { int = "an integer"; set = "a set"; null = "null"; bool = "a boolean"; lambda = "a function"; }.${t} or "a ${t}";

  # Named arguments beyond the fixed ones come from `_module.args`, asked for only when used.
  applyArgs =
    file: f: args:
    let
      extra = lib.mapAttrs (
        name: _:
        builtins.addErrorContext "while looking up the argument `${name}' of the module `${file}':" (
          args.${name} or args.config._module.args.${name}
        )
      ) (lib.functionArgs f);
    in
    f (args // extra);

  collectModules =
    modulesPath: initial: args:
    let
      expand =
        parentFile: parentKey: ms:
        lib.imap1 (
          n: m:
          let
            module = normalise {
              fallbackFile = parentFile;
              fallbackKey = "${parentKey}:anon-${toString n}";
              inherit args;
            } m;
          in
          { inherit (module) key; inherit module; }
        ) ms;
      all = map (e: e.module) (builtins.genericClosure {
        startSet = expand "<unknown-file>" "" ([ internalModule ] ++ initial);
        operator = e:
          if e.module.imports == [ ] then [ ]
          else if lib.isList e.module.imports then expand e.module._file e.module.key e.module.imports
          else throw "The `imports' of the module `${e.module._file}' are no list.";
      });
      disabledKeys = lib.concatMap (m: map (d:
        if lib.isAttrs d then toString d.key
        else if lib.hasPrefix "/" (toString d) then toString d
        else "${toString modulesPath}/${toString d}") m.disabledModules) all;
      # What only a disabled module imports goes with it.
      enabled = builtins.genericClosure {
        startSet = lib.filter (e: !(lib.elem e.key disabledKeys)) (expand "<unknown-file>" "" ([ internalModule ] ++ initial));
        operator = e: lib.filter (x: !(lib.elem x.key disabledKeys)) (expand e.module._file e.module.key e.module.imports);
      };
    in
    if disabledKeys == [ ] then all else map (e: e.module) enabled;

  # --- the whole ---
  evalModules =
    {
      modules,
      specialArgs ? { },
      prefix ? [ ],
      modulesPath ? specialArgs.modulesPath or "",
      args ? { },
      check ? true,
      class ? null,
    }@call:
    let
      collected = collectModules modulesPath (
        modules
        ++ lib.optional (args != { }) { _file = "the caller of evalModules"; _module = { inherit args; }; }
      ) ({ inherit lib config options; } // specialArgs);

      tree = mergeTree prefix
        (map (m: { file = m._file; inherit (m) options; }) collected)
        (map (m: { file = m._file; value = m.config; }) collected);

      options = tree.options;
      freeformType = tree.config._module.freeformType;
      freeform = freeformType.merge prefix (map (d: { inherit (d) file; value = lib.setAttrByPath d.path d.value; }) tree.unmatched);
      checked =
        if tree.unmatched != [ ] && freeformType == null && tree.config._module.check then
          throw (unknownOption prefix options (lib.head tree.unmatched))
        else
          null;
      declared = removeAttrs tree.config [ "_module" ];
      config = builtins.seq checked (
        (if freeformType == null then declared else lib.recursiveUpdate freeform declared) // { inherit (tree.config) _module; }
      );
      visible = removeAttrs config [ "_module" ];
    in
    {
      _type = "configuration";
      inherit options class;
      config = visible;
      _module = config._module;
      extendModules =
        { modules ? [ ], specialArgs ? { }, prefix ? call.prefix or [ ] }:
        evalModules (call // {
          modules = call.modules ++ modules;
          specialArgs = (call.specialArgs or { }) // specialArgs;
          inherit prefix;
        });
      type = lib.types.submoduleWith { inherit modules specialArgs; };
    };

  unknownOption =
    prefix: options: def:
    let
      parent = lib.attrByPath (lib.init def.path) { } options;
      wanted = lib.toLower (lib.last def.path);
      size = lib.stringLength wanted;
      near = lib.filter (
        name:
        let
          n = lib.toLower name;
          shared = lib.min 4 size;
        in
        lib.substring 0 shared n == lib.substring 0 shared wanted || lib.hasSuffix wanted n || lib.hasSuffix n wanted
      ) (if isOption parent then [ ] else lib.attrNames (removeAttrs parent [ "_module" ]));
    in
    "The option `${showOption (prefix ++ def.path)}' does not exist. It is defined here:${lib.showDefs [ { inherit (def) file value; } ]}"
    + lib.optionalString (near != [ ]) "\nOptions with a similar name: ${
      lib.concatMapStringsSep ", " (n: "`${showOption (prefix ++ lib.init def.path ++ [ n ])}'") (lib.take 3 near)
    }.";

  # Conditions and merges are pushed inwards without being looked at, so that a condition may depend on the result.
  pushDown =
    value:
    let tag = value._type or null; in
    if tag == null then [ value ]
    else if tag == "merge" then lib.concatMap pushDown value.contents
    else if tag == "if" then map (lib.mapAttrs (_: mkIf value.condition)) (pushDown value.content)
    else if tag == "override" then map (lib.mapAttrs (_: mkOverride value.priority)) (pushDown value.content)
    else if tag == "order" then map (lib.mapAttrs (_: mkOrder value.priority)) (pushDown value.content)
    else [ value ];

  mergeTree =
    prefix: decls: defs:
    let
      declsByName = lib.zipAttrs (
        map (d: 
          if lib.isAttrs d.options then let inherit (d) file; in lib.mapAttrs (_: options: { inherit file options; }) d.options
          else throw "The declarations below `${showOption prefix}' in `${d.file}' are no attribute set.") decls
      );
      defsByName = lib.zipAttrs (
        lib.concatMap (d: map (value:
          if lib.isAttrs value then let inherit (d) file; in lib.mapAttrs (_: value: { inherit file value; }) value
          else throw "`${showOption prefix}' is set to ${article (builtins.typeOf value)} in `${d.file}', but it is a group of options and takes an attribute set.") (pushDown d.value)) defs
      );
      entry =
        name: ds:
        let
          loc = prefix ++ [ name ];
          leaves = lib.filter (d: isOption d.options) ds;
          here = defsByName.${name} or [ ];
        in
        if leaves == [ ] then
          mergeTree loc ds here // { leaf = false; }
        else if lib.length leaves == lib.length ds then
          let option = evalOption loc (mergeDeclarations loc ds) here; in
          { leaf = true; options = option; config = option.value; unmatched = [ ]; }
        else
          # A group of options beside an option: allowed where the option is a submodule, whose options these become.
          let
            option = evalOption loc (mergeDeclarations loc (map (d:
              if isOption d.options then d
              else d // { options = lib.mkOption { type = lib.types.submodule { inherit (d) options; }; }; }) ds)) here;
          in
          { leaf = true; options = option; config = option.value; unmatched = [ ]; };
      entries = lib.mapAttrs entry declsByName;
      strayNames = lib.attrNames (removeAttrs defsByName (lib.attrNames declsByName));
      stray = lib.concatMap (name: map (d: { inherit (d) file value; path = [ name ]; }) defsByName.${name}) strayNames;
      below = lib.concatMap (
        name: if entries.${name}.leaf then [ ] else map (d: d // { path = [ name ] ++ d.path; }) entries.${name}.unmatched
      ) (lib.attrNames entries);
    in
    {
      options = lib.mapAttrs (_: e: e.options) entries;
      config = lib.mapAttrs (_: e: e.config) entries;
      # An empty set at an unknown place defines nothing.
      unmatched = lib.filter (d: !(isTagged "if" d.value && !d.value.condition)) stray ++ below;
    };

  mergeDeclarations =
    loc: ds:
    let
      join =
        a: b:
        let
          shared = lib.filter (n: lib.elem n [ "default" "apply" ] && b ? ${n}) (lib.attrNames a);
          type =
            if !(b ? type) then a.type
            else if !(a ? type) then b.type
            else if a.type.name != b.type.name then null
            else if a.type.joinPayload != null then a.type.joinPayload a.type.payload b.type.payload
            else a.type;
        in
        if shared != [ ] || (a ? type || b ? type) && type == null then
          throw "The option `${showOption loc}' is declared more than once, in ${lib.showFiles (lib.getFiles ds)}."
        else
          a // b // lib.optionalAttrs (a ? type || b ? type) { inherit type; };
      # The options of a submodule are known by the file that declares the submodule.
      located =
        d:
        if (d.options.type.getSubModules or null) == null then d.options
        else d.options // { type = d.options.type.substSubModules (map (setDefaultModuleLocation d.file) d.options.type.getSubModules); };
      # Most options are declared once.
      merged = if lib.length ds == 1 then located (lib.head ds) else lib.foldl' join { } (map located ds);
    in
    undeclaredType
    // merged
    // {
      inherit loc;
      declarations = map (d: d.file) ds;
      declarationPositions = map (d: let p = builtins.unsafeGetAttrPos "_type" d.options; in { inherit (d) file; line = if p == null then null else p.line; column = if p == null then null else p.column; }) ds;
      options = map (d: d.options) ds;
    };

  evalOption =
    loc: opt: defs:
    let
      given = lib.concatMap discharge defs;
      all =
        if opt ? default then
          [ { file = lib.head opt.declarations; value = opt.default; priority = optionDefaultPriority; order = defaultOrder; } ] ++ given
        else
          given;
      merged =
        if opt.readOnly or false && lib.length all > 1 then
          throw "The option `${showOption loc}' is read-only, but it is set more than once:${lib.showDefs all}"
        else
          mergeDischarged loc opt.type all;
      value = if opt ? apply then opt.apply merged.value else merged.value;
    in
    opt
    // {
      value = builtins.addErrorContext "while evaluating the option `${showOption loc}':" value;
      inherit (merged) isDefined highestPrio;
      definitions = map (d: d.value) merged.defs;
      definitionsWithLocations = map (d: { inherit (d) file value; }) merged.defs;
      files = map (d: d.file) merged.defs;
      __toString = _: showOption loc;
    };

  # A definition without its conditions and merges, each with its priority and place in the order. What stands behind
  # a priority is looked at only when that priority has won: the default of an option that is set stays untouched.
  discharge =
    def:
    if (def.value._type or null) == null then [ (def // { priority = defaultPriority; order = defaultOrder; }) ]
    else dischargeWith false def.file defaultPriority defaultOrder def.value;
  dischargeWinner =
    def: if (def.value._type or null) == null then [ def ] else dischargeWith true def.file def.priority def.order def.value;
  dischargeWith =
    deep: file: priority: order: value:
    let tag = value._type or null; in
    if tag == null then [ { inherit file value priority order; } ]
    else if tag == "merge" then lib.concatMap (dischargeWith deep file priority order) value.contents
    else if tag == "if" then
      if !lib.isBool value.condition then throw "A lib.mkIf in `${toString file}' has a condition that is ${article (builtins.typeOf value.condition)}, not a boolean."
      else if value.condition then dischargeWith deep file priority order value.content else [ ]
    else if tag == "override" then
      if deep then dischargeWith deep file priority order value.content
      else [ { inherit file order; inherit (value) priority; value = value.content; } ]
    else if tag == "order" then dischargeWith deep file priority value.priority value.content
    else if tag == "definition" then dischargeWith deep value.file priority order value.value
    else [ { inherit file value priority order; } ];

  mergeDefinitions = loc: type: defs: mergeDischarged loc type (lib.concatMap discharge defs);

  # The definitions that win as one value. Most options have one definition, which has won.
  mergeDischarged =
    loc: type: discharged:
    let
      highestPrio =
        if lib.length discharged == 1 then (lib.head discharged).priority
        else lib.foldl' (p: d: lib.min p d.priority) 9999 discharged;
      winning =
        if lib.length discharged == 1 then dischargeWinner (lib.head discharged)
        else lib.concatMap dischargeWinner (lib.filter (d: d.priority == highestPrio) discharged);
      defs =
        if lib.length winning > 1 && lib.any (d: d.order != defaultOrder) winning then lib.sort (a: b: a.order < b.order) winning else winning;
      isDefined = defs != [ ];
      wrong = lib.filter (d: !(type.check d.value)) defs;
    in
    {
      inherit defs isDefined highestPrio;
      value =
        if !isDefined then
          throw "The option `${showOption loc}' is used, but has no value: nothing defines it."
        else if wrong != [ ] then
          throw "A definition of the option `${showOption loc}' is not of type `${type.description}'. It is given:${lib.showDefs wrong}"
        else
          type.merge loc defs;
    };
}
