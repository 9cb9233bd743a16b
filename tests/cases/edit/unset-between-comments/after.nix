{
  # name
  networking.hostName = "box";

  # time
  time.timeZone = "Europe/Rome";
}
