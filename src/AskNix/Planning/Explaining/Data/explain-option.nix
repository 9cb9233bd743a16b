# What an option of an evaluated system is worth, and who says so. Nothing is built.
# `path`: its name as a list.
{ system, path }:
let
  inherit (builtins) attrNames concatStringsSep deepSeq elemAt genList hasAttr head isAttrs isBool isFloat isFunction isInt isList isPath isString length map tail toJSON toString tryEval unsafeDiscardStringContext;

  most = 20;
  take = count: list: if length list <= count then list else genList (elemAt list) count;
  more = list: if length list > most then [ "…" ] else [ ];
  indent = depth: concatStringsSep "" (genList (_: "  ") depth);

  # A value as Nix text, deep parts cut off. What cannot be evaluated says so in its place.
  show = depth: value: let tried = tryEval (let text = force depth value; in deepSeq text text); in if tried.success then tried.value else "«error»";
  force = depth: value:
    if isString value then toJSON (unsafeDiscardStringContext value)
    else if isBool value || isInt value || isFloat value || value == null then toJSON value
    else if isPath value then toString value
    else if isFunction value then "«function»"
    else if isList value then
      if value == [ ] then "[ ]"
      else if depth > 3 then "[ … ]"
      else "[ ${concatStringsSep " " (map (show (depth + 1)) (take most value) ++ more value)} ]"
    else if isAttrs value then
      if (value.type or "") == "derivation" then "«package ${unsafeDiscardStringContext (toString (value.name or "without a name"))}»"
      else if value == { } then "{ }"
      else if depth > 1 then "{ … }"
      else "{\n${concatStringsSep "" (map (name: "${indent (depth + 1)}${name} = ${show (depth + 1) value.${name}};\n") (take most (attrNames value)))}${concatStringsSep "" (map (dots: "${indent (depth + 1)}${dots}\n") (more (attrNames value)))}${indent depth}}"
    else "«something else»";

  walk = set: names:
    if names == [ ] then { found = true; value = set; }
    else if isAttrs set && hasAttr (head names) set then walk set.${head names} (tail names)
    else { found = false; value = null; };

  # The innermost option on the way: users.users is one, users.users.ada.shell is a part of its value.
  option = set: names:
    if isAttrs set && (set._type or "") == "option" then set
    else if names != [ ] && isAttrs set && hasAttr (head names) set then option set.${head names} (tail names)
    else null;

  owner = option system.options path;
  value = let tried = tryEval (walk system.config path); in if tried.success then tried.value else { found = false; value = null; };
  text = value: if isString value then unsafeDiscardStringContext value else toString value;
in
{
  # null where it has no value, as an option that has to be set and is not.
  value = if value.found then show 0 value.value else null;
  files = if owner == null then [ ] else let tried = tryEval (let files = map text (owner.files or [ ]); in deepSeq files files); in if tried.success then tried.value else [ ];
  # Whether it is an option itself; otherwise it is a part of the value of one.
  whole = owner != null && length (owner.loc or path) == length path;
}
