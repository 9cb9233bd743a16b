{ pkgs, ... }:
let
  user = "alice";
in
{
  users.users."${user}" = {
    isNormalUser = true;
  };
}
