# The module system: files that declare options and files that define them become one configuration.
{ lib }:
let
  inherit (lib) showOption isOption;

  # A position in the order of values; lower wins.
  defaultPriority = 100;
  optionDefaultPriority = 1500;
  defaultOrder = 1000;

  isTagged = tag: x: lib.isAttrs x && (x._type or null) == tag;

  # What a module that is written in full consists of, and what the configuration in a short one does not contain.
  partsOfModule = [ "_class" "_file" "key" "disabledModules" "imports" "options" "config" "meta" "freeformType" ];
  besideShortConfig = [ "_class" "_file" "key" "disabledModules" "imports" "require" "freeformType" ];

  # In normal form, see `normalise`.
  internalModule = {
    file = "the module system";
    key = "the module system";
    imports = [ ];
    disabledModules = [ ];
    value = { };
    options._module = {
      args = lib.mkOption {
        type = lib.types.lazyAttrsOf lib.types.raw;
        default = { };
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
  # One module in normal form: where it stands, what it imports and declares, and as `value` what it defines. A file is known by its
  # path, anything else by its place among the imports of another module.
  normalise =
    apply: fallbackFile: fallbackKey: m:
    if lib.isFunction m then normaliseBody fallbackFile fallbackKey (apply fallbackFile m)
    else if lib.isPath m || lib.isString m || (m ? outPath && !(m ? _file)) then
      let
        path = toString m;
        content = import m;
      in
      normaliseBody path path (if lib.isFunction content then apply path content else content)
    else normaliseBody fallbackFile fallbackKey m;
  normaliseBody =
    standsIn: fallbackKey: body:
    let
      file = if body ? _file then toString body._file else standsIn;
      key = if body ? key then toString body.key else fallbackKey;
      disabledModules = body.disabledModules or [ ];
    in
    if !lib.isAttrs body then
      throw "The module `${standsIn}' is no attribute set and no function that returns one, but ${article (builtins.typeOf body)}."
    else if body ? _type && lib.elem body._type [ "if" "merge" "override" ] then
      { inherit file; key = fallbackKey; imports = [ ]; disabledModules = [ ]; options = { }; value = body; }
    else if body ? config || body ? options then
      let stray = removeAttrs body partsOfModule; in
      if { } != stray then
        throw "The module `${file}' has the attribute `${lib.head (lib.attrNames stray)}' beside `config' or `options'. Definitions belong inside of `config' there."
      else
        {
          inherit file key disabledModules;
          imports = body.imports or [ ];
          options = body.options or { };
          value =
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
        inherit file key disabledModules;
        imports = body.imports or body.require or [ ];
        options = { };
        value =
          if body ? freeformType then removeAttrs body besideShortConfig // { _module.freeformType = body.freeformType; }
          else removeAttrs body besideShortConfig;
      };

  article = t: { int = "an integer"; set = "a set"; null = "null"; bool = "a boolean"; lambda = "a function"; }.${t} or "a ${t}";

  # A definition of a submodule as a module in normal form.
  definitionModule = n: { file, value, ... }: {
    inherit value;
    file = toString file;
    key = "definition ${toString n}";
    imports = [ ];
    disabledModules = [ ];
    options = { };
  };

  # Applies functions to the fixed arguments. What else they name comes from `_module.args`, asked for only when used.
  applyArgs =
    fixed: moduleArgs: file: f:
    let
      lookUp = name: _: builtins.addErrorContext "while looking up the argument `${name}' of the module `${file}':" moduleArgs.${name};
    in
    f (fixed // lib.mapAttrs lookUp (removeAttrs (lib.functionArgs f) (lib.attrNames fixed)));

  # All modules, those that others import included. `prepared` are in normal form.
  collectModules =
    modulesPath: apply: modules: prepared:
    let
      expand =
        parentFile: parentKey:
        lib.imap1 (n: normalise apply parentFile "${parentKey}:anon-${toString n}");
      imported =
        m:
        if m.imports == [ ] then [ ]
        else if lib.isList m.imports then expand m.file m.key m.imports
        else throw "The `imports' of the module `${m.file}' are no list.";
      start = [ internalModule ] ++ expand "<unknown-file>" "" modules ++ prepared;
      all = builtins.genericClosure { startSet = start; operator = imported; };
      disabledKeys = map (d:
        if lib.isAttrs d then toString d.key
        else if lib.hasPrefix "/" (toString d) then toString d
        else "${toString modulesPath}/${toString d}") (lib.concatLists (lib.catAttrs "disabledModules" all));
      # What only a disabled module imports goes with it.
      withoutDisabled = lib.filter (m: !(lib.elem m.key disabledKeys));
    in
    if disabledKeys == [ ] then all
    else builtins.genericClosure { startSet = withoutDisabled start; operator = m: withoutDisabled (imported m); };

  # --- the whole ---
  evalModules = evalWith { } [ ];

  # With arguments that modules may ask for by name unless `_module.args` has them, and with further modules in normal form.
  evalWith =
    defaultArgs: prepared:
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
      collected = collectModules modulesPath (applyArgs ({ inherit lib config options; } // specialArgs) moduleArgs) (
        modules
        ++ lib.optional (args != { }) { _file = "the caller of evalModules"; _module = { inherit args; }; }
      ) prepared;
      # In most submodules nothing is defined for modules.
      moduleArgs = if tree.defined ? _module then defaultArgs // config._module.args else defaultArgs;

      # Asked in this order nothing of what is in them is looked at.
      declaring = lib.filter (m: { } != m.options) collected;
      defining = lib.filter (m: { } != m.value) collected;
      tree = mergeTree prefix declaring defining;
      unmatched = map (d: d // { path = lib.drop (lib.length prefix) d.loc; }) tree.unmatched;

      options = tree.options;
      freeformType = tree.config._module.freeformType;
      freeform = freeformType.merge prefix (map (d: { inherit (d) file; value = lib.setAttrByPath d.path d.value; }) unmatched);
      checked =
        if unmatched != [ ] && freeformType == null && tree.config._module.check then
          throw (unknownOption prefix options (lib.head unmatched))
        else
          null;
      config = builtins.seq checked (
        if unmatched == [ ] || freeformType == null then tree.config else lib.recursiveUpdate freeform tree.config
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
        evalWith defaultArgs prepared (call // {
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
    "The option `${showOption def.loc}' does not exist. It is defined here:${lib.showDefs [ { inherit (def) file value; } ]}"
    + lib.optionalString (near != [ ]) "\nOptions with a similar name: ${
      lib.concatMapStringsSep ", " (n: "`${showOption (prefix ++ lib.init def.path ++ [ n ])}'") (lib.take 3 near)
    }.";

  # What `f` makes of each content, with the conditions around it pushed inwards without being looked at, so that a condition may
  # depend on the result.
  pushDown =
    f: value:
    if !(value ? _type) then [ (f value) ]
    else if value._type == "merge" then lib.concatMap (pushDown f) value.contents
    else if value._type == "if" then pushDown (content: f (lib.mapAttrs (_: mkIf value.condition) content)) value.content
    else if value._type == "override" then pushDown (content: f (lib.mapAttrs (_: mkOverride value.priority) content)) value.content
    else if value._type == "order" then pushDown (content: f (lib.mapAttrs (_: mkOrder value.priority) content)) value.content
    else [ (f value) ];

  # What is declared (`file` and `options`) below a place, by name.
  declarationsByName =
    prefix: decls:
    let
      checked =
        { file, options, ... }:
        if lib.isAttrs options then options
        else throw "The declarations below `${showOption prefix}' in `${file}' are no attribute set.";
      only = lib.head decls;
    in
    # Most groups are declared in one place.
    if lib.length decls == 1 then lib.mapAttrs (_: options: [ { inherit (only) file; inherit options; } ]) (checked only)
    else lib.zipAttrs (map (d: lib.mapAttrs (_: options: { inherit (d) file; inherit options; }) (checked d)) decls);

  # What is defined (`file` and `value`) below a place, by name.
  definitionsByName =
    prefix: defs:
    let
      definedIn =
        file: value:
        if lib.isAttrs value then lib.mapAttrs (_: value: { inherit file value; }) value
        else throw "`${showOption prefix}' is set to ${article (builtins.typeOf value)} in `${file}', but it is a group of options and takes an attribute set.";
    in
    if defs == [ ] then { }
    else lib.zipAttrs (lib.concatMap (d: if d.value ? _type then pushDown (definedIn d.file) d.value else [ (definedIn d.file d.value) ]) defs);

  # What is declared and defined below a place, as the tree of options and the tree of their values.
  mergeTree =
    prefix: decls: defs:
    let
      declared = declarationsByName prefix decls;
      defined = definitionsByName prefix defs;
      # The trees of the groups below. An option has none.
      groups = lib.mapAttrs (
        name: ds: if lib.any declaresOption ds then { } else mergeTree (prefix ++ [ name ]) ds (defined.${name} or [ ])
      ) declared;
      config = lib.mapAttrs (
        name: ds: groups.${name}.config or (optionValue (prefix ++ [ name ]) ds (defined.${name} or [ ]))
      ) declared;
      # An empty set at an unknown place defines nothing.
      strayAt = name: map (d: d // { loc = prefix ++ [ name ]; }) (lib.filter (d: !(isTagged "if" d.value && !d.value.condition)) defined.${name});
    in
    {
      inherit config defined;
      options = lib.mapAttrs (
        name: ds: groups.${name}.options or (describeOption (prefix ++ [ name ]) ds (defined.${name} or [ ]) config.${name})
      ) declared;
      unmatched = lib.concatMap (
        name: if declared ? ${name} then groups.${name}.unmatched or [ ] else strayAt name
      ) (lib.attrNames defined);
    };

  declaresOption = d: (d.options._type or null) == "option";
  # A group of options beside an option: allowed where the option is a submodule, whose options these become.
  asOption =
    d:
    if declaresOption d then d
    else d // { options = lib.mkOption { type = lib.types.submodule { inherit (d) options; }; }; };

  # What the declarations of one option say together.
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
      only = lib.head ds;
      # The options of a submodule are known by the file that declares the submodule.
      located =
        d:
        if (d.options.type.getSubModules or null) == null then d.options
        else d.options // { type = d.options.type.substSubModules (map (setDefaultModuleLocation d.file) d.options.type.getSubModules); };
    in
    # Most options are declared once, and most are no submodules.
    if lib.length ds != 1 then lib.foldl' join { } (map (d: located (asOption d)) ds)
    else if (only.options.type.getSubModules or null) == null then only.options
    else located only;

  # The value of an option.
  optionValue =
    loc: ds: defs:
    let
      opt = mergeDeclarations loc ds;
      merged = mergeWinners loc (opt.type or lib.types.unspecified) (winningDefinitions loc opt ds defs);
    in
    builtins.addErrorContext "while evaluating the option `${showOption loc}':" (if opt ? apply then opt.apply merged else merged);

  # All that is known of an option. Few ask, so it stands apart from the value.
  describeOption =
    loc: ds: defs: value:
    let
      opt = mergeDeclarations loc ds;
      winning = winningDefinitions loc opt ds defs;
    in
    opt // {
      inherit loc value;
      type = opt.type or lib.types.unspecified;
      declarations = map (d: d.file) ds;
      declarationPositions = map (d: let p = builtins.unsafeGetAttrPos "_type" (asOption d).options; in { inherit (d) file; line = if p == null then null else p.line; column = if p == null then null else p.column; }) ds;
      options = map (d: (asOption d).options) ds;
      isDefined = winning != [ ];
      highestPrio = highestPriority (allDefinitions opt ds defs);
      definitions = map (d: d.value) winning;
      definitionsWithLocations = map (d: { inherit (d) file value; }) winning;
      files = map (d: d.file) winning;
      __toString = _: showOption loc;
    };

  # The default as a definition.
  defaultDefinition =
    opt: ds:
    { file = (lib.head ds).file; value = opt.default; priority = optionDefaultPriority; order = defaultOrder; };

  allDefinitions = opt: ds: defs: lib.optional (opt ? default) (defaultDefinition opt ds) ++ lib.concatMap discharge defs;

  # The definitions of an option that win. Most options have one definition at most, and it stands there as it is.
  winningDefinitions =
    loc: opt: ds: defs:
    if defs == [ ] then
      if opt ? default then dischargeWinner (defaultDefinition opt ds) else [ ]
    else if opt.readOnly or false then
      let all = allDefinitions opt ds defs; in
      if lib.length all > 1 then throw "The option `${showOption loc}' is read-only, but it is set more than once:${lib.showDefs all}" else winners all
    else if isPlain defs then
      defs
    else
      winners (allDefinitions opt ds defs);

  # Whether it is a single definition without conditions, merges, priority or place in an order.
  isPlain = defs: lib.length defs == 1 && !((lib.head defs).value ? _type);

  # A definition without its conditions and merges, each with its priority and place in the order. What stands behind
  # a priority is looked at only when that priority has won: the default of an option that is set stays untouched.
  discharge =
    { file, value, ... }:
    if value ? _type then dischargeWith false file defaultPriority defaultOrder value
    else [ { inherit file value; priority = defaultPriority; order = defaultOrder; } ];
  dischargeWinner = d: if d.value ? _type then dischargeWith true d.file d.priority d.order d.value else [ d ];
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

  highestPriority = lib.foldl' (p: d: lib.min p d.priority) 9999;

  # The definitions that win, in their order. Most options have one definition, which has won.
  winners =
    discharged:
    let
      winning =
        if lib.length discharged == 1 then dischargeWinner (lib.head discharged)
        else
          let highest = highestPriority discharged; in
          lib.concatMap dischargeWinner (lib.filter (d: d.priority == highest) discharged);
    in
    if lib.length winning > 1 && lib.any (d: d.order != defaultOrder) winning then lib.sort (a: b: a.order < b.order) winning else winning;

  # The definitions that have won as one value.
  mergeWinners =
    loc: type: defs:
    let fits = d: type.check d.value; in
    if defs == [ ] then
      throw "The option `${showOption loc}' is used, but has no value: nothing defines it."
    else if lib.all fits defs then
      type.merge loc defs
    else
      throw "A definition of the option `${showOption loc}' is not of type `${type.description}'. It is given:${lib.showDefs (lib.filter (d: !(fits d)) defs)}";

  mergeDefinitions =
    loc: type: defs:
    let winning = if isPlain defs then defs else winners (lib.concatMap discharge defs); in
    { isDefined = winning != [ ]; value = mergeWinners loc type winning; };
}
