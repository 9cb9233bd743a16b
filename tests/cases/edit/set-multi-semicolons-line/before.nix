{ a = 1; b.c = 1; b.d = 3; /* end */ }
