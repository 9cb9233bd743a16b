let a = 1; b.c = a; in { inherit a b; }
