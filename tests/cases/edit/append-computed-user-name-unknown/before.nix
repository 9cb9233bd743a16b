{ pkgs, config, ... }:
{
  users.users.${config.my.user} = {
    isNormalUser = true;
  };
}
