{ pkgs, ... }: {
  environment.systemPackages = let p = pkgs; in with p; [ git ];
}
