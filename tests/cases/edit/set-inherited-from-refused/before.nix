{ lib, user, email, ... }:
{
  programs.git = {
    inherit (user) userName;
    enable = true;
    userEmail = email;
  };
}
