{ ... }:
{
  users.users."ada" = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
    description = "Ada";
  };
}
