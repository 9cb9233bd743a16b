# A package of the demonstration set: programs that say their name and version, with all that the real package says of
# itself. What differs from a real build is the inside of the programs alone.
{ lib, writeTree, checkMeta, system }:
let
  mkProgram =
    {
      pname,
      version,
      name ? "${pname}-${version}",
      outputs ? [ "out" ],
      # Names below bin/.
      programs ? [ (meta.mainProgram or pname) ],
      # Programs that do more than say who they are when called without --version: name -> shell text.
      bodies ? { },
      # Name shown in menus, for programs with a window.
      desktopName ? null,
      # Further files: output -> path -> text.
      files ? { },
      passthru ? { },
      meta ? { },
      ...
    }@args:
    let
      binOutput = if lib.elem "bin" outputs then "bin" else lib.head outputs;
      manOutput = if lib.elem "man" outputs then "man" else binOutput;

      script = program: ''
        #!/bin/sh
        ${lib.optionalString (bodies ? ${program}) "[ \"\${1-}\" = --version ] || { ${bodies.${program}}; }\n"}echo '${program} ${version}'
      '';
      page = program: ''
        .TH ${lib.toUpper program} 1 "" "${name}"
        .SH NAME
        ${program} \- ${meta.description or pname}
      '';
      desktopFile = ''
        [Desktop Entry]
        Type=Application
        Name=${desktopName}
        Comment=${meta.description or ""}
        Exec=${builtins.placeholder binOutput}/bin/${meta.mainProgram or pname}
      '';
      text = value: { text = value; };
      content = output:
        lib.optionalAttrs (output == binOutput) (
          lib.listToAttrs (map (p: { name = "bin/${p}"; value = { text = script p; executable = true; }; }) programs)
          // lib.optionalAttrs (desktopName != null) { "share/applications/${pname}.desktop" = text desktopFile; }
        )
        // lib.optionalAttrs (output == manOutput && programs != [ ]) {
          "share/man/man1/${lib.head programs}.1" = text (page (lib.head programs));
        }
        // lib.optionalAttrs (output == "dev") { "lib/pkgconfig/${pname}.pc" = text "Name: ${pname}\nVersion: ${version}\n"; }
        // lib.optionalAttrs (output == "lib") { "lib/lib${pname}.so.demo" = text "${name}\n"; }
        // lib.optionalAttrs (output == "doc") { "share/doc/${pname}/README" = text "${name}: ${meta.description or ""}\n"; }
        // lib.mapAttrs (_: text) (files.${output} or { });

      position = builtins.unsafeGetAttrPos (if meta ? description then "description" else "pname") (if meta ? description then meta else args);
      checked = checkMeta { inherit name pname version meta outputs position; };
      built = writeTree { inherit name; outputs = lib.genAttrs outputs content; env = { inherit pname version; } // (args.env or { }); };
      # `outputs` in the order the package gives them; the first is the one meant by the package itself.
      drv = built.${lib.head outputs};
    in
    if args ? src then
      throw "The demonstration package set compiles nothing: `${name}' cannot have a `src'."
    else
      lib.extendDerivation checked.valid
        ({
          inherit pname version outputs system;
          inherit (checked) meta;
          overrideAttrs = change: mkProgram (
            args // (let step = change args; in if lib.isFunction step then change args args else step)
          );
        } // passthru)
        (drv // { inherit outputs; });
in
mkProgram
