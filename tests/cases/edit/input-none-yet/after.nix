{
  outputs = { self, nixpkgs }: { };
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-26.05";
}
