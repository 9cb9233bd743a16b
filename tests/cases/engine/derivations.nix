# Every way to come into the store that an expression has, and builds that end in each way.
{ suffix ? "" }:
let
  shell = name: script: more: derivation ({
    name = name + suffix;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
  } // more);
  text = builtins.toFile "words.txt" "some words\n";
  list = builtins.toFile "list.txt" "see ${text}\n";
in
rec {
  plain = shell "plain" "echo one; echo two; echo done > $out" { };
  two = shell "two" "echo a > $out; echo b > $dev" { outputs = [ "out" "dev" ]; };
  chain = shell "chain" "read x < ${plain}; echo $x > $out" { };
  sources = shell "sources" "echo ${./source} > $out" {
    inherit list;
    filtered = builtins.filterSource (path: type: baseNameOf path != "second.txt") ./source;
    flat = builtins.path { path = ./source/run.sh; recursive = false; name = "flat"; };
    same = builtins.path { path = ./source; name = "renamed"; };
    one = ./source/sub/second.txt;
  };
  structured = shell "structured" "echo > $out" { __structuredAttrs = true; list = [ 1 2 "three" ]; inherit text; };
  deep = shell "deep" "echo > $out" { needs = chain.drvPath; alone = builtins.unsafeDiscardOutputDependency two.drvPath; };
  fixed = shell "fixed" "echo hello > $out" {
    outputHashMode = "flat";
    outputHash = "sha256-WJG5uFgJvNF1K9pEv8v4RwL5/7XhYT/qHvLHvSu1+gM=";
  };
  importable = shell "importable" "echo 7 > $out" { };
  wrong = shell "wrong" "echo hello > $out" { outputHashMode = "flat"; outputHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="; };
  failing = shell "failing" "echo on the way; exit 3" { };
  needsFailing = shell "needs-failing" "echo ${failing} > $out" { };
  other = shell "other" "echo other way; exit 4" { };
}
