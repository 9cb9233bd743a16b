with { }; f: x: [ (f x x) ((f x) x) (f (x) { } [ ] "" 1) (f x.y or x x) (f or x) (map or [ ]) ((x < f) x) (<a> x) ((-x) f) ]
