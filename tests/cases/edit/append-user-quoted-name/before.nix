{ config, pkgs, ... }:

{
  users.users."alice".packages = with pkgs; [ tree ];
}
