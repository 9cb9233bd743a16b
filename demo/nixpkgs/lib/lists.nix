# Lists.
{ lib }:
rec {
  inherit (builtins)
    all
    any
    concatLists
    concatMap
    elem
    elemAt
    filter
    foldl'
    genList
    groupBy
    head
    isList
    length
    map
    partition
    sort
    tail
    ;

  singleton = x: [ x ];
  toList = x: if isList x then x else [ x ];
  optional = condition: x: if condition then [ x ] else [ ];
  optionals = condition: xs: if condition then xs else [ ];
  range = first: last: if first > last then [ ] else genList (n: first + n) (last - first + 1);
  replicate = n: x: genList (_: x) n;
  imap0 = f: xs: genList (n: f n (elemAt xs n)) (length xs);
  imap1 = f: xs: genList (n: f (n + 1) (elemAt xs n)) (length xs);
  forEach = xs: f: map f xs;
  count = f: foldl' (n: x: if f x then n + 1 else n) 0;
  foldr =
    f: init: xs:
    let
      size = length xs;
      from = n: if n == size then init else f (elemAt xs n) (from (n + 1));
    in
    from 0;
  fold = foldr;
  foldl =
    f: init: xs:
    foldl' f init xs;
  last = xs: assert lib.assertMsg (xs != [ ]) "lib.last: the list is empty"; elemAt xs (length xs - 1);
  init = xs: assert lib.assertMsg (xs != [ ]) "lib.init: the list is empty"; take (length xs - 1) xs;
  take = n: sublist 0 n;
  drop = n: xs: sublist n (length xs) xs;
  sublist =
    start: count: xs:
    let
      size = length xs;
      wanted = if start >= size then 0 else lib.min count (size - start);
    in
    genList (n: elemAt xs (start + n)) wanted;
  reverseList = xs: let size = length xs; in genList (n: elemAt xs (size - n - 1)) size;
  flatten = x: if isList x then concatMap flatten x else [ x ];
  remove = x: filter (y: y != x);
  subtractLists = without: filter (x: !(elem x without));
  intersectLists = wanted: filter (x: elem x wanted);
  zipListsWith =
    f: a: b:
    genList (n: f (elemAt a n) (elemAt b n)) (lib.min (length a) (length b));
  zipLists = zipListsWith (fst: snd: { inherit fst snd; });
  findFirst =
    f: default: xs:
    let
      found = filter f xs;
    in
    if found == [ ] then default else head found;
  findSingle =
    f: default: multiple: xs:
    let
      found = filter f xs;
    in
    if found == [ ] then default else if length found > 1 then multiple else head found;
  unique = foldl' (done: x: if elem x done then done else done ++ [ x ]) [ ];
  # For strings: linear, where `unique` compares each with each.
  uniqueStrings =
    xs:
    map (x: x.value) (
      sort (a: b: a.index < b.index) (
        lib.attrValues (
          builtins.listToAttrs (
            lib.reverseList (
              imap0 (index: value: {
                name = builtins.unsafeDiscardStringContext value;
                value = { inherit index value; };
              }) xs
            )
          )
        )
      )
    );
  allUnique = xs: length (unique xs) == length xs;
  naturalSort = sort (a: b: builtins.compareVersions a b < 0);
  mutuallyExclusive = a: b: !(any (x: elem x b) a);
}
