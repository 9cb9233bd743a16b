{ lib, mkProgram }:
mkProgram {
  pname = "cron";
  version = "4.1";
  programs = [ "cron" "crontab" ];
  meta = {
    description = "Runs commands at set times";
    homepage = "https://ftp.isc.org/isc/cron/";
    license = lib.licenses.bsd0;
    mainProgram = "cron";
    platforms = lib.platforms.unix;
  };
}
