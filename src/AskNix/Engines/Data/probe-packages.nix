# What a package set says of packages: `probe` is the same question that is asked of a whole system.
probes: nixpkgs:
let
  system = {
    pkgs = import nixpkgs { };
    config = {
      system.build.toplevel = { drvPath = ""; outPath = ""; };
      environment.systemPackages = [ ];
    };
  };
in
(@evaluate-system@ probes [ ] system).probed
