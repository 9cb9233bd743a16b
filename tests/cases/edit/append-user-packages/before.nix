{ config, pkgs, ... }:

{
  users.users.alice = {
    isNormalUser = true;
    packages = with pkgs; [
      tree
    ];
  };
}
