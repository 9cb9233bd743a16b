{ lib, mkProgram }:
mkProgram {
  pname = "slack";
  version = "4.46.96";
  desktopName = "Slack";
  meta = {
    description = "Messages for teams at work";
    homepage = "https://slack.com";
    license = lib.licenses.unfree;
    mainProgram = "slack";
    platforms = [ "x86_64-linux" ];
  };
}
