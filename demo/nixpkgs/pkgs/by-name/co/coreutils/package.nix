{ lib, mkProgram }:
mkProgram {
  pname = "coreutils";
  version = "9.8";
  programs = [ "ls" "cat" "cp" "mv" "rm" "mkdir" "chmod" "ln" ];
  meta = {
    description = "Basic file, shell and text tools of the GNU system";
    homepage = "https://www.gnu.org/software/coreutils/";
    license = lib.licenses.gpl3Plus;
    platforms = lib.platforms.unix;
  };
}
