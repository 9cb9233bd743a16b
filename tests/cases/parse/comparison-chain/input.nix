a: a == a == a
