{ lib, mkProgram }:
mkProgram {
  pname = "neovim";
  version = "0.11.4";
  meta = {
    description = "Text editor descended from Vim, scripted in Lua";
    longDescription = ''
      Neovim is a fork of Vim with an embedded Lua, a language server client and a terminal inside the
      editor.
    '';
    homepage = "https://neovim.io";
    license = lib.licenses.asl20;
    mainProgram = "nvim";
    platforms = lib.platforms.unix;
  };
}
