# What a plan needs to know of a system before anything is built. `probes` are attribute paths of packages asked about, each a list
# of names; `system` is what evaluating a NixOS configuration gives.
probes: system:
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
}
