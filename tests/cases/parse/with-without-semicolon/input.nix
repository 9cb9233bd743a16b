with builtins length
