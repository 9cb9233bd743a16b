let ${"a"} = 1; ${builtins.x} = 2; in 1
