# What a plan needs to know of a system before anything is built. `probes` are attribute paths of packages asked about, each a list
# of names; `questions` are options asked about, each with literals that it might be given; `system` is what evaluating a NixOS
# configuration gives.
probes: questions: system:
let
  inherit (system) config pkgs;

  unit = value: {
    text = if value.enable or true then value.text or null else null;
    wanted = (value.wantedBy or [ ]) != [ ] || (value.requiredBy or [ ]) != [ ];
  };

  package = value: {
    name = value.pname or (builtins.parseDrvName (value.name or "?")).name;
    version = value.version or (builtins.parseDrvName (value.name or "?")).version;
  };

  attempt = default: value:
    let tried = builtins.tryEval value;
    in if tried.success then tried.value else default;

  find = names: set:
    if names == [ ] then { exists = true; value = set; }
    else if builtins.isAttrs set && set ? ${builtins.head names} then find (builtins.tail names) set.${builtins.head names}
    else { exists = false; };

  # A name that throws, as those of renamed and removed packages do, counts as not there.
  probe = names:
    let
      found = attempt { exists = false; } (find names pkgs);
      isPackage = found.exists && attempt false (found.value.type or null == "derivation");
      meta = attempt { } (found.value.meta or { });
    in
    if !isPackage then { exists = false; }
    else package found.value // {
      exists = true;
      allowed = (builtins.tryEval found.value.drvPath).success;
      unfree = attempt false (meta.unfree or false);
      broken = attempt false (meta.broken or false);
      insecure = attempt false (meta.insecure or (meta.knownVulnerabilities or [ ] != [ ]));
      unsupported = attempt false (meta.unsupported or false);
      vulnerabilities = attempt [ ] (meta.knownVulnerabilities or [ ]);
      description = attempt null (meta.description or null);
    };

  isOption = value: builtins.isAttrs value && value._type or "" == "option";

  # Follows a name through the tree of options. What lies below an option is a part of its value.
  walk = set: known: left:
    if isOption set then { option = set; inside = left; }
    else if left == [ ] || !builtins.isAttrs set then { inherit known; siblings = [ ]; }
    else if set ? ${builtins.head left} then walk set.${builtins.head left} (known ++ [ (builtins.head left) ]) (builtins.tail left)
    else { inherit known; siblings = builtins.attrNames set; };

  # The type of a part of an option's value; null where the type does not tell.
  below = type: left:
    if type == null || left == [ ] then type
    else if builtins.elem (type.name or "") [ "attrsOf" "lazyAttrsOf" ] then below (type.nestedTypes.elemType or null) (builtins.tail left)
    else if type.name or "" == "submodule" then
      let part = (type.getSubOptions [ ]).${builtins.head left} or null;
      in if isOption part then below (part.type or null) (builtins.tail left) else null
    else null;

  firstFit = type: at: values:
    if values == [ ] then -1
    else if attempt false (type.check (builtins.head values)) then at
    else firstFit type (at + 1) (builtins.tail values);

  ask = { name, path, values }:
    let
      found = walk system.options [ ] path;
      type = attempt null (below (found.option.type or null) found.inside);
      value = if found.inside == [ ] then attempt null (found.option.value or null) else null;
    in
    if !(found ? option) then { inherit name; exists = false; inherit (found) known siblings; }
    else {
      inherit name;
      exists = true;
      type = if type == null then null else attempt null (type.description or null);
      accepted = if type == null || values == [ ] then null else firstFit type 0 values;
      on = if builtins.isBool value then value else null;
      # Somebody set it: more than a default, and more than what a module suggests.
      given = attempt false ((found.option.isDefined or false) && (found.option.highestPrio or 1500) < 1000 && (find found.inside found.option.value).exists);
    };
in
{
  derivation = config.system.build.toplevel.drvPath;
  result = config.system.build.toplevel.outPath;
  stateVersion = config.system.stateVersion or null;
  packages = map package config.environment.systemPackages;
  warnings = config.warnings or [ ];
  units = builtins.mapAttrs (name: unit) (config.systemd.units or { });
  users = builtins.filter (name: config.users.users.${name}.isNormalUser or false) (builtins.attrNames (config.users.users or { }));
  probed = map probe probes;
  options = map ask questions;
}
