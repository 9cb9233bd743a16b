x: { inherit x.a; }
