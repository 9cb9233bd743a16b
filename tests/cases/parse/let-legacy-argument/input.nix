f: f let { body = 1; } let { body = 2; }
