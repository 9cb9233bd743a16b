{ self, pkgs, ... }: {
  imports = [ ];
  environment.systemPackages = (with pkgs; [ git ]) ++ [ self.packages.x86_64-linux.tool ];
}
