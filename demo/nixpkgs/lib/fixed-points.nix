# Sets that refer to their own final form, and layers over them.
{ lib }:
rec {
  fix = f: let self = f self; in self;

  # `overlay` sees the final set and the one below it.
  extends = overlay: f: final: let prev = f final; in prev // overlay final prev;

  composeExtensions =
    f: g: final: prev:
    let
      first = f final prev;
      second = g final (prev // first);
    in
    first // second;

  composeManyExtensions = builtins.foldl' composeExtensions (_: _: { });

  makeExtensible = f: fix (self: f self // { extend = overlay: makeExtensible (extends overlay f); });
}
