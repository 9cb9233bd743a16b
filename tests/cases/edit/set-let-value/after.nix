{ ... }:
let zone = "UTC"; in
{
  time.timeZone = "CET";
}
