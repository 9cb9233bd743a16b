a: b: c: [ (!a + b) (-a ? b) (a + !b + c) (a == !b && c) (a -> b -> c) (a - b - c) (a // b ++ c) (- - a) (!!a) (a ? b ? c) (a < b == (b > c)) (-a.b) (f: -f a) ]
