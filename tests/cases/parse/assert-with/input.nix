assert true; with { a = 1; }; a
