{ self, pkgs, ... }: {
  environment.systemPackages = (with pkgs; [ git firefox ]) ++ [ self.packages.x86_64-linux.tool ];
}
