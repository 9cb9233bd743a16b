# Derivations whose outputs have no path before they are built, one that makes a derivation, and others beside them.
{ shell ? "/bin/sh" }:
rec {
  discard = builtins.unsafeDiscardOutputDependency;
  of = builtins.outputOf;
  make = name: more: text: derivation ({
    inherit name;
    system = builtins.currentSystem;
    builder = shell;
    args = [ "-c" text ];
  } // more);
  addressed = { __contentAddressed = true; outputHashMode = "recursive"; outputHashAlgo = "sha256"; };
  floating = make "floating" (addressed // { outputs = [ "out" "dev" ]; }) "echo one > $out; echo two > $dev";
  needsFloating = make "needs-floating" { from = floating; } "read x < $from; echo $x > $out";
  plain = make "plain" { outputs = [ "out" "dev" ]; } "echo > $out; echo > $dev";
  fixed = make "fixed" { outputHashMode = "flat"; outputHashAlgo = "sha256"; outputHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="; } "";
  inner = make "inner" addressed "echo inner > $out";
  making = make "making.drv" {
    __contentAddressed = true; outputHashMode = "text"; outputHashAlgo = "sha256"; file = discard inner.drvPath;
  } "while read -r x; do echo \"$x\"; done < $file > $out";
  made = of making.outPath "out";
  twice = of made "x";
  needsMade = make "needs-made" { inherit made twice; also = floating; } "echo > $out";
}
