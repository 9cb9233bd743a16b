# Small derivations for configurations and overlays, by the names people know.
{ lib, lay, writeTree, system, runtimeShell }:
rec {
  # $out itself is the file.
  writeTextFile =
    { name, text, executable ? false, destination ? "", meta ? { }, ... }:
    (
      if destination != "" then
        writeTree { inherit name; outputs.out.${lib.removePrefix "/" destination} = { inherit text executable; }; }
      else
        runScript name { inherit text; passAsFile = [ "script" ]; } (
          "printf %s \"$text\" > \"$out\"\n" + lib.optionalString executable "${lay}/bin/lay x \"$out\"\n"
        )
    )
    // { inherit meta; };
  writeText = name: text: writeTextFile { inherit name text; };
  writeTextDir = path: text: writeTextFile { name = baseNameOf path; inherit text; destination = "/${path}"; };
  writeScript = name: text: writeTextFile { inherit name text; executable = true; };
  writeScriptBin = name: text: writeTextFile { inherit name text; executable = true; destination = "/bin/${name}"; meta.mainProgram = name; };
  writeShellScript = name: text: writeScript name "#!${runtimeShell}\n${text}\n";
  writeShellScriptBin = name: text: writeScriptBin name "#!${runtimeShell}\n${text}\n";
  writeShellApplication =
    { name, text, runtimeInputs ? [ ], meta ? { }, ... }:
    writeShellScriptBin name "set -eu\n${lib.optionalString (runtimeInputs != [ ]) "export PATH=${lib.makeBinPath runtimeInputs}:$PATH\n"}${text}"
    // { meta = { mainProgram = name; } // meta; };
  concatTextFile = { name, files }: writeText name (lib.concatMapStrings builtins.readFile files);
  concatText = name: files: concatTextFile { inherit name files; };
  linkFarm = name: entries: writeTree {
    inherit name;
    outputs.out = lib.listToAttrs (map (e: { inherit (e) name; value.target = "${e.path}"; }) (
      if lib.isAttrs entries then lib.mapAttrsToList (name: path: { inherit name path; }) entries else entries));
  };
  emptyDirectory = writeTree { name = "empty-directory"; outputs.out = { }; };

  # A shell script as a build; it has its shell and `lay`, nothing else.
  runCommand = name: env: script: runScript name (env // { passAsFile = (env.passAsFile or [ ]) ++ [ "script" ]; }) script;
  runCommandLocal = runCommand;
  # What `nix-shell -p` builds its environment with: the shell reads $stdenv/setup.
  runCommandCC = name: env: script: runCommand name ({ stdenv = shellSetup; } // env) script;
  mkShell = { name ? "nix-shell", packages ? [ ], buildInputs ? [ ], nativeBuildInputs ? [ ], shellHook ? "", ... }@args:
    runCommandCC name ({ buildInputs = packages ++ buildInputs ++ nativeBuildInputs; inherit shellHook; } // removeAttrs args [ "name" "packages" "buildInputs" "nativeBuildInputs" "shellHook" ]) "printf '' > \"$out\"";
  shellSetup = writeTree {
    name = "shell-setup";
    outputs.out.setup.text = ''
      for input in $buildInputs $nativeBuildInputs; do PATH=$input/bin''${PATH:+:$PATH}; done
      export PATH
      runHook() { eval "''${!1-}"; }
    '';
  };
  runScript = name: env: script: derivation (removeAttrs env [ "meta" "passthru" ] // {
    inherit name system script;
    builder = "/bin/sh";
    args = [ "-e" "-c" "PATH=${lay}/bin; . \"$scriptPath\"" ];
  }) // (env.passthru or { }) // { meta = env.meta or { }; };
}
