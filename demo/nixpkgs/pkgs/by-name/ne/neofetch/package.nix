{ lib, mkProgram }:
mkProgram {
  pname = "neofetch";
  version = "7.1.0";
  meta = {
    description = "Shows facts about the machine beside a logo; no longer maintained";
    homepage = "https://github.com/dylanaraps/neofetch";
    license = lib.licenses.mit;
    mainProgram = "neofetch";
    platforms = lib.platforms.unix;
  };
}
