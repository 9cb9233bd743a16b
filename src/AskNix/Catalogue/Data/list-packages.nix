# Every package of a package set, as a list for the index. Runs in any Nix from 2.8 on; nothing is built and no derivation is made.
#
# Only what `tryEval` catches can be survived here: a package whose description is a type error ends the evaluation. The
# caller then asks for half as many names at a time until the bad one stands alone (`shard` of `shards`).
{
  # Path of the package set: `import nixpkgs { config = ...; }` gives the packages.
  nixpkgs,
  system ? builtins.currentSystem,
  overlays ? null,
  # Names at the top are dealt out in turn: this evaluation takes those whose place in the list is `shard` modulo `shards`.
  shard ? 0,
  shards ? 1,
  # More names than this in one evaluation: only their number is given, and the caller deals them out.
  most ? 1000000,
}:
let
  inherit (builtins)
    attrNames concatLists concatStringsSep deepSeq elem elemAt filter genList hasAttr head isAttrs isBool isInt isFloat
    isList isString length map parseDrvName pathExists readFile stringLength toString tryEval;

  # All packages are to be listed, those that may not be installed as well: the index says what they are. A set that does not
  # know these settings is taken with its own.
  set = aliases:
    let
      arguments = { inherit system; } // (if overlays == null then { } else { inherit overlays; });
      open = import nixpkgs (
        arguments
        // {
          config = {
            allowUnfree = true;
            allowBroken = true;
            allowInsecurePredicate = _: true;
            allowUnsupportedSystem = true;
            allowAliases = aliases;
          };
        }
      );
    in
    if (tryEval (length (attrNames open))).success then open else import nixpkgs arguments;

  packages = set false;
  withAliases = set true;

  attempt = fallback: value: let tried = tryEval (deepSeq value value); in if tried.success then tried.value else fallback;
  shallow = fallback: value: let tried = tryEval value; in if tried.success then tried.value else fallback;

  # Values of the wrong type become nothing rather than an error. A path would be copied to the store by --json.
  text = value: if isString value then value else if isInt value || isFloat value then toString value else "";
  flag = value: isBool value && value;
  texts = value: if isList value then filter (entry: entry != "") (map text value) else filter (entry: entry != "") [ (text value) ];
  attributes = value: if isAttrs value then value else { };

  licences = value: if isList value then concatLists (map licences value) else if value == null then [ ] else [ value ];
  licenceName = licence: if isAttrs licence then text (licence.spdxId or licence.shortName or licence.fullName or "") else text licence;
  isUnfree = licence: if isAttrs licence then !(licence.free or true) else elem licence [ "unfree" "unfreeRedistributable" ];

  # Platform patterns (attribute sets) are nixpkgs' own to match; where it has not, they count as supported.
  supports = meta:
    let
      platforms = meta.platforms or [ ];
      bad = meta.badPlatforms or [ ];
    in
    (platforms == [ ] || !(isList platforms) || elem system platforms || !(builtins.all isString platforms)) && !(isList bad && elem system bad);

  keep = names: entry: removeAttrs entry (filter (name: elem entry.${name} [ "" [ ] false ]) names);

  describe = attribute: package:
    let
      meta = shallow { } (attributes (package.meta or { }));
      get = fallback: read: value: attempt fallback (read value);
      name = get "" text (package.name or "");
      parsed = parseDrvName name;
      licence = attempt [ ] (licences (meta.license or [ ]));
      mainProgram = get "" text (meta.mainProgram or "");
    in
    keep
      [ "pname" "version" "description" "longDescription" "mainProgram" "programs" "licence" "homepage" "unsupported" "broken" "insecure" "unfree" "outputs" "position" ]
      {
        kind = "package";
        inherit attribute mainProgram;
        pname = attempt parsed.name (let given = text (package.pname or ""); in if given == "" then parsed.name else given);
        version = attempt parsed.version (let given = text (package.version or ""); in if given == "" then parsed.version else given);
        description = get "" text (meta.description or "");
        longDescription = get "" text (meta.longDescription or "");
        programs = filter (program: program != mainProgram) (get [ ] texts (package.programs or meta.programs or [ ]));
        licence = attempt "" (concatStringsSep ", " (filter (entry: entry != "") (map licenceName licence)));
        homepage = attempt "" (let found = texts (meta.homepage or ""); in if found == [ ] then "" else head found);
        unsupported = attempt false (if meta ? unsupported then flag meta.unsupported else !(supports meta));
        broken = attempt false (flag (meta.broken or false));
        insecure = attempt false (flag (meta.insecure or false) || (meta.knownVulnerabilities or [ ]) != [ ]);
        unfree = attempt false (flag (meta.unfree or false) || builtins.any isUnfree licence);
        outputs = let found = get [ ] texts (package.outputs or [ ]); in if found == [ "out" ] then [ ] else found;
        position = get "" text (meta.position or "");
      };

  isDerivation = value: isAttrs value && (value.type or "") == "derivation";
  isSet = value: isAttrs value && !(isDerivation value) && flag (value.recurseForDerivations or false);

  member = from: prefix: name:
    let value = shallow null from.${name};
    in if shallow false (isDerivation value) then [ (describe (prefix + quoted name) value) ] else [ ];

  quoted = name: if builtins.match "[a-zA-Z_][a-zA-Z0-9_'-]*" name == null then builtins.toJSON name else name;

  list = name:
    let value = shallow null packages.${name};
    in
    if shallow false (isDerivation value) then [ (describe (quoted name) value) ]
    else if shallow false (isSet value) then
      concatLists (map (inner: attempt [ ] (member value "${quoted name}." inner)) (shallow [ ] (attrNames value)))
    else [ ];

  # An old name is known by what it leads to: the index finds the attribute with the same place, name and version.
  alias = name:
    let value = shallow null withAliases.${name};
    in
    if shallow false (isDerivation value) then
      [ (removeAttrs (describe (quoted name) value) [ "description" "longDescription" "homepage" "licence" "programs" ] // { kind = "alias"; }) ]
    else [ ];

  mine = names: let count = length names; in genList (n: elemAt names (n * shards + shard)) ((count - shard + shards - 1) / shards);

  names = attrNames packages;
  oldNames = filter (name: !(hasAttr name packages)) (shallow [ ] (attrNames withAliases));
  aliasFile = nixpkgs + "/pkgs/top-level/aliases.nix";

  release = [
    {
      kind = "release";
      version = attempt "" (text (packages.lib.version or ""));
      names = length names;
    }
  ];
in
if length names / shards > most then
  release
else
  (if shard == 0 then release ++ (if pathExists aliasFile then [ { kind = "aliases"; source = readFile aliasFile; } ] else [ ]) else [ ])
  ++ concatLists (map list (mine names))
  ++ concatLists (map alias (mine oldNames))
