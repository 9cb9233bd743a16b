{ pkgs, ... }:
{
  home-manager.users.alice = { pkgs, ... }: {
    home.packages = [ pkgs.git ];
  };
}
