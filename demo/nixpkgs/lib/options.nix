# Declaring options, merging plain values, and listing options for documentation.
{ lib }:
rec {
  isOption = x: (x._type or null) == "option";
  mkOption = attrs: attrs // { _type = "option"; };

  mkEnableOption =
    name:
    mkOption {
      type = lib.types.bool;
      default = false;
      example = true;
      description = "Whether to turn on ${name}.";
    };

  # `default` is an attribute name in `pkgs`, or a path of names.
  mkPackageOption =
    pkgs: name:
    { default ? name, example ? null, nullable ? false, extraDescription ? "", pkgsText ? "pkgs" }:
    let
      path = lib.toList default;
    in
    mkOption (
      {
        type = if nullable then lib.types.nullOr lib.types.package else lib.types.package;
        description = "The ${lib.concatStringsSep "." (lib.toList name)} package to use." + lib.optionalString (extraDescription != "") " ${extraDescription}";
      }
      // (
        if default == null then
          { default = null; }
        else
          {
            default = lib.getAttrFromPath path pkgs;
            defaultText = literalExpression "${pkgsText}.${lib.concatStringsSep "." path}";
          }
      )
      // lib.optionalAttrs (example != null) {
        example = literalExpression "${pkgsText}.${lib.concatStringsSep "." (lib.toList example)}";
      }
    );

  literalExpression = text: { _type = "literalExpression"; inherit text; };
  literalMD = text: { _type = "literalMD"; inherit text; };
  mdDoc = lib.id;

  showOption =
    parts:
    lib.concatMapStringsSep "." (
      part: if lib.match "<.*>|\\*" part != null then part else lib.escapeNixIdentifier part
    ) parts;
  showFiles = lib.concatMapStringsSep " and " (file: "`${toString file}'");
  showDefs =
    defs:
    lib.concatMapStrings (
      def: "\n- in `${toString def.file}': ${lib.generators.toPretty { } def.value}"
    ) defs;
  getValues = map (def: def.value);
  getFiles = map (def: def.file);

  # All definitions must say the same.
  mergeEqualOption =
    loc: defs:
    let
      first = lib.head defs;
      other = lib.filter (def: def.value != first.value) (lib.tail defs);
    in
    if lib.length defs == 1 then (lib.head defs).value
    else if other == [ ] then first.value
    else
      throw "The option `${showOption loc}' is given values that contradict each other:${showDefs ([ first ] ++ other)}\nGive it one value, or let one win with lib.mkForce.";
  mergeOneOption =
    loc: defs:
    if lib.length defs == 1 then
      (lib.head defs).value
    else
      throw "The option `${showOption loc}' takes a single value, and it is given several:${showDefs defs}\nGive it one value, or let one win with lib.mkForce.";

  # Any default or example as a piece of Nix text.
  renderOptionValue =
    v: if (v._type or "") == "literalExpression" || (v._type or "") == "literalMD" then v else literalExpression (lib.generators.toPretty { } v);

  # Options as a flat list, sub-options of submodules included; plain data, fit for JSON.
  optionAttrSetToDocList = optionAttrSetToDocList' [ ];
  optionAttrSetToDocList' =
    _: options:
    lib.concatMap (
      opt:
      let
        name = showOption opt.loc;
        below = opt.type.getSubOptions opt.loc;
      in
      [
        (
          {
            inherit (opt) loc;
            inherit name;
            description = lib.toDescription (opt.description or null);
            declarations = map toString opt.declarations;
            internal = opt.internal or false;
            visible = (opt.visible or true) == true;
            readOnly = opt.readOnly or false;
            type = opt.type.description;
          }
          // lib.optionalAttrs (opt ? example) { example = renderOptionValue opt.example; }
          // lib.optionalAttrs (opt ? defaultText || opt ? default) {
            default = renderOptionValue (opt.defaultText or opt.default);
          }
          // lib.optionalAttrs (opt ? relatedPackages) { inherit (opt) relatedPackages; }
        )
      ]
      ++ lib.optionals ((opt.visible or true) == true && below != { }) (optionAttrSetToDocList' opt.loc (removeAttrs below [ "_module" "_freeformOptions" ]))
    ) (lib.collect isOption options);
  toDescription = d: if d == null then null else d.text or d;
}
