{ networking = { }; time.timeZone = "UTC"; }
