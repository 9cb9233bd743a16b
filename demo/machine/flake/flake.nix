{
  description = "The machine demo";

  inputs.nixpkgs.url = "path:@nixpkgs@";

  outputs = { self, nixpkgs }: {
    nixosConfigurations.demo = nixpkgs.lib.nixosSystem {
      modules = [ ./configuration.nix ];
    };
  };
}
