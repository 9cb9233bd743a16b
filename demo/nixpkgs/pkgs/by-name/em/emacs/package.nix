{ lib, mkProgram }:
mkProgram {
  pname = "emacs";
  version = "30.2";
  programs = [ "emacs" "emacsclient" ];
  desktopName = "Emacs";
  meta = {
    description = "Extensible, self-documenting text editor of the GNU project";
    longDescription = ''
      Emacs is an editor around a Lisp interpreter: mail, files, games and a shell live inside of it.
    '';
    homepage = "https://www.gnu.org/software/emacs/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "emacs";
    platforms = lib.platforms.linux;
  };
}
