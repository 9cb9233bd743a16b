{ networking = { domain = "example.org"; }; }
