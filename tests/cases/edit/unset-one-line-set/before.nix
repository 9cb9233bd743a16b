{ networking = { hostName = "box"; domain = "example.org"; }; }
