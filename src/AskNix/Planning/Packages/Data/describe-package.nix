# One package of a package set, named by its path. null where there is none; nothing is built.
{ packages, path }:
let
  inherit (builtins) attrNames concatLists concatStringsSep deepSeq elem filter hasAttr head isAttrs isFloat isInt isList isString length map parseDrvName tail toString tryEval unsafeDiscardStringContext;

  attempt = fallback: value: let tried = tryEval (deepSeq value value); in if tried.success then tried.value else fallback;
  text = value: if isString value then unsafeDiscardStringContext value else if isInt value || isFloat value then toString value else "";
  flag = value: value == true;

  walk = set: names:
    if names == [ ] then set
    else if isAttrs set && hasAttr (head names) set then walk set.${head names} (tail names)
    else null;
  tried = tryEval (walk packages path);
  package = tried.value;

  licences = value: if isList value then concatLists (map licences value) else if value == null then [ ] else [ value ];
  licenceName = licence: if isAttrs licence then text (licence.spdxId or licence.shortName or licence.fullName or "") else text licence;
in
if !tried.success || !(isAttrs package) || (package.type or "") != "derivation" then null
else
  let
    meta = attempt { } (if isAttrs (package.meta or null) then removeAttrs package.meta [ "tests" "maintainers" "teams" ] else { });
    parsed = parseDrvName (attempt "" (text (package.name or "")));
    found = attempt [ ] (licences (meta.license or [ ]));
    homepage = meta.homepage or "";
    outPath = tryEval (unsafeDiscardStringContext package.outPath);
  in
  {
    pname = attempt parsed.name (let given = text (package.pname or ""); in if given == "" then parsed.name else given);
    version = attempt parsed.version (let given = text (package.version or ""); in if given == "" then parsed.version else given);
    description = text (meta.description or "");
    longDescription = text (meta.longDescription or "");
    mainProgram = text (meta.mainProgram or "");
    licence = concatStringsSep ", " (filter (name: name != "") (map licenceName found));
    homepage = if isList homepage then (if homepage == [ ] then "" else text (head homepage)) else text homepage;
    unsupported = flag (meta.unsupported or false);
    broken = flag (meta.broken or false);
    insecure = flag (meta.insecure or false) || attempt false ((meta.knownVulnerabilities or [ ]) != [ ]);
    unfree = flag (meta.unfree or false) || builtins.any (licence: isAttrs licence && !(licence.free or true)) found;
    outputs = attempt [ "out" ] (map text (package.outputs or [ "out" ]));
    position = text (meta.position or "");
    # The settings of this very set decide whether it may be used.
    # Not called outPath: JSON would be this path alone.
    storePath = if outPath.success then outPath.value else null;
  }
