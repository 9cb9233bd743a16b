x: y: { inherit x "y"; inherit (x) a ${"b"} or; inherit; inherit (y); }
