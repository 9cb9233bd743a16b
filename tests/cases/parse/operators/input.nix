a: b: c: [ (a + b - c * a / b) (a ++ b ++ c) (a // b // c) (a && b || c -> a) (a == b) (a != b) (a < b) (a <= b) (a > b) (a >= b) (!a) (-a) (a ? b.c."d".${b}) ]
