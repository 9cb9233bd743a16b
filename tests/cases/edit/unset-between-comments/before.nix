{
  # name
  networking.hostName = "box";

  # remote access
  services.openssh.enable = true; # yes

  # time
  time.timeZone = "Europe/Rome";
}
