x: [ x.a x.a.b x."a b" x.${"c"} x.${x} (x.a or 1) (x.a or x.b or 2) x.or (x.or or x) ]
