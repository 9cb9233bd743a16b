x: { a = { inherit (x) b; }; a = { inherit (x.y) c; inherit (x) d; inherit x; }; }
