{ lib, mkProgram }:
mkProgram {
  pname = "rtkit";
  version = "0.13";
  meta = {
    description = "Gives programs real-time priority on request";
    homepage = "https://gitlab.freedesktop.org/pipewire/rtkit";
    license = lib.licenses.gpl3Plus;
    mainProgram = "rtkitctl";
    platforms = lib.platforms.unix;
  };
}
