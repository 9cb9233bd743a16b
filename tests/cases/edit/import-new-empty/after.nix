{ ... }: { imports = [ ./gaming.nix ]; }
