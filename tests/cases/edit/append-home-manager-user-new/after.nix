{ pkgs, ... }:
{
  home-manager.users.alice = { lib, ... }: {
    home.stateVersion = "24.05";
    home.packages = with pkgs; [ firefox ];
  };
}
