{
  networking.hostName = "ada"; # name
  time.timeZone = "Europe/Rome";
}