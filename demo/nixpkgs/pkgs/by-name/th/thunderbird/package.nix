{ lib, mkProgram }:
mkProgram {
  pname = "thunderbird";
  version = "140.3.0";
  desktopName = "Thunderbird";
  meta = {
    description = "Mail, calendar and news reader";
    homepage = "https://www.thunderbird.net";
    license = lib.licenses.mpl20;
    mainProgram = "thunderbird";
    platforms = lib.platforms.linux;
  };
}
