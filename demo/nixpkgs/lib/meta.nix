# Questions about what a package says of itself.
{ lib }:
rec {
  addMetaAttrs = attrs: drv: if drv ? overrideAttrs then drv.overrideAttrs (old: { meta = (old.meta or { }) // attrs; }) else drv // { meta = (drv.meta or { }) // attrs; };
  setPrio = priority: addMetaAttrs { inherit priority; };
  lowPrio = setPrio 10;
  hiPrio = setPrio (-10);
  getLicenseFromSpdxId =
    id:
    lib.findFirst (l: (l.spdxId or null) == id) (throw "no licence has the SPDX name `${id}'") (
      lib.attrValues lib.licenses
    );
  getExe =
    pkg:
    getExe' pkg (
      pkg.meta.mainProgram
        or (lib.warn "`${pkg.name}' does not say which of its programs is the main one" (lib.getName pkg))
    );
  getExe' = pkg: program: "${lib.getBin pkg}/bin/${program}";
  licensesOf = meta: lib.toList (meta.license or [ ]);
  # A licence can also be a plain word; such a one counts as free.
  isFreeLicense = licence: if lib.isString licence then licence != "unfree" else licence.free or true;
  availableOn = platform: pkg: lib.elem platform (pkg.meta.platforms or [ platform ]);
}
