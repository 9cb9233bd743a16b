# Every option of a system, as a list for the index. `system` is an evaluated system, such as `import <nixpkgs/nixos> { }` or
# the `nixosConfigurations.<name>` of a flake: its `options`, third-party modules and all.
{
  system,
  lib ? system.pkgs.lib or system.lib,
}:
let
  inherit (builtins) concatLists deepSeq elem filter isAttrs isBool isList isString map toJSON toString tryEval;

  attempt = fallback: value: let tried = tryEval (deepSeq value value); in if tried.success then tried.value else fallback;

  # A text may be plain, marked as Markdown or DocBook, or marked as an expression; an older lib leaves a bare value.
  text = value:
    if isString value then value
    else if value == null then ""
    else if isAttrs value && value ? text && isString value.text then value.text
    else attempt "" (if isAttrs value && value ? _type then "" else toJSON value);

  place = declaration: if isAttrs declaration then text (declaration.name or declaration.url or "") else toString declaration;

  keep = names: entry: removeAttrs entry (filter (name: elem entry.${name} [ "" [ ] false ]) names);

  describe = option:
    keep [ "description" "default" "example" "declarations" "readOnly" ] {
      name = option.name;
      type = attempt "unspecified" (text (option.type or "unspecified"));
      description = attempt "" (text (option.description or ""));
      default = attempt "" (text (option.default or ""));
      example = attempt "" (text (option.example or ""));
      declarations = attempt [ ] (map place (option.declarations or [ ]));
      readOnly = attempt false (option.readOnly or false);
    };

  shown = option: attempt false ((option.visible or true) == true && !(option.internal or false));

  # Listed group by group: one group of options that cannot be evaluated does not take the others with it.
  groups = removeAttrs system.options [ "_module" ];
  documented = name: attempt [ ] (map describe (filter shown (lib.optionAttrSetToDocList { ${name} = groups.${name}; })));
in
concatLists (map documented (builtins.attrNames groups))
