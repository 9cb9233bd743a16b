# Derivations made of nothing but text: each output is a tree of files and links, written by the shell in one build.
#   writeTree { name = "x"; outputs.out = { "bin/x" = { text = "..."; executable = true; }; "y" = { target = "bin/x"; }; }; }
{ lib, lay, system }:
{
  name,
  outputs,
  # Further attributes of the derivation.
  env ? { },
}:
let
  names = lib.attrNames outputs;
  ordered = lib.optional (outputs ? out) "out" ++ lib.remove "out" names;
  parents = path: let up = dirOf path; in if up == "." then [ ] else parents up ++ [ up ];
  quoted = output: path: "\"\$${output}\"/${lib.escapeShellArg path}";

  script =
    output:
    let
      files = outputs.${output};
      paths = lib.attrNames files;
      # Sorted, so that a folder comes before what is in it.
      folders = lib.attrNames (lib.listToAttrs (map (name: { inherit name; value = null; }) (lib.concatMap parents paths)));
      isFile = path: files.${path} ? text;
      regular = lib.filter isFile paths;
      steps =
        [ "d \"\$${output}\"" ]
        ++ map (path: "d ${quoted output path}") folders
        ++ map (path: "l ${lib.escapeShellArg files.${path}.target} ${quoted output path}") (lib.filter (p: !(isFile p)) paths);
      marks = map (path: "x ${quoted output path}") (lib.filter (p: files.${p}.executable or false) regular);
    in
    "${lay}/bin/lay ${lib.concatStringsSep " " steps}\n"
    + lib.concatMapStrings (path: "printf %s ${lib.escapeShellArg files.${path}.text} > ${quoted output path}\n") regular
    + lib.optionalString (marks != [ ]) "${lay}/bin/lay ${lib.concatStringsSep " " marks}\n";
in
derivation (
  env
  // {
    inherit name system;
    outputs = ordered;
    builder = "/bin/sh";
    # By way of a file: a tree can be longer than an argument may be.
    args = [ "-e" "-c" ". \"$scriptPath\"" ];
    passAsFile = [ "script" ];
    script = lib.concatMapStrings script ordered;
    preferLocalBuild = true;
    allowSubstitutes = false;
  }
)
