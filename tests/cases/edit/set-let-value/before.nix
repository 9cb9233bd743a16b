{ ... }:
let zone = "UTC"; in
{
  time.timeZone = zone;
}
