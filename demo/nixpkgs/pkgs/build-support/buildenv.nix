# One tree out of several packages, by the builder inside of Nix that also makes user environments.
# Where two packages have the same file, the one named first wins, unless meta.priority says otherwise.
{ lib }:
{
  name,
  paths,
  extraOutputsToInstall ? [ ],
  meta ? { },
  passthru ? { },
  ...
}:
let
  outputsOf =
    pkg:
    if !(lib.isAttrs pkg) || pkg.outputSpecified or false then
      [ pkg ]
    else
      map (o: pkg.${o}) (
        let
          wanted = pkg.meta.outputsToInstall or [ (pkg.outputName or "out") ];
        in
        wanted ++ lib.filter (o: pkg ? ${o} && !(lib.elem o wanted)) extraOutputsToInstall
      );
  entry =
    n: pkg:
    let
      outs = map (o: "${o}") (outputsOf pkg);
    in
    # The format of the builder: active, priority, number of outputs, the outputs.
    [ "true" (toString ((pkg.meta.priority or 5) * 1000 + n)) (toString (lib.length outs)) ] ++ outs;
in
derivation {
  inherit name;
  system = "builtin";
  builder = "builtin:buildenv";
  derivations = lib.concatLists (lib.imap1 entry (lib.filter (p: p != null) paths));
  # The builder links this as manifest.nix; there is nothing to say.
  manifest = "/dev/null";
  preferLocalBuild = true;
  allowSubstitutes = false;
}
// { inherit meta; }
// passthru
