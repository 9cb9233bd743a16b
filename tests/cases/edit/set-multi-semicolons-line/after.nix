{ a = 1; b.c = 2; b.d = 3; /* end */ }
