{ lib, mkProgram }:
mkProgram {
  pname = "vim";
  version = "9.2.0340";
  programs = [ "vim" "vi" "vimdiff" "view" "xxd" ];
  meta = {
    description = "Text editor driven by keys, found on nearly every Unix";
    longDescription = ''
      Vim is a text editor with modes: in one of them keys write text, in the others they are commands to
      move, change and search.
    '';
    homepage = "https://www.vim.org";
    license = lib.licenses.vim;
    mainProgram = "vim";
    platforms = lib.platforms.unix;
  };
}
