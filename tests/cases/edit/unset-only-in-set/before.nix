{ networking = { hostName = "box"; }; time.timeZone = "UTC"; }
