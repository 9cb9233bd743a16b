{ lib, mkProgram }:
mkProgram {
  pname = "bash-interactive";
  version = "5.3p3";
  programs = [ "bash" "sh" ];
  passthru.shellPath = "/bin/bash";
  meta = {
    description = "Unix shell of the GNU project";
    homepage = "https://www.gnu.org/software/bash/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "bash";
    platforms = lib.platforms.unix;
  };
}
