rec {
  check = name: value: if builtins.isInt value then value else throw "the option '${name}' wants a number";
  options = set: builtins.mapAttrs check set;
  sum = set: builtins.foldl' (total: name: total + (options set).${name}) 0 (builtins.attrNames set);
}
