{
  networking.hostName = "box"; # name
  time.timeZone = "Europe/Rome";
}