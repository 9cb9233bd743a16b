{ lib, mkProgram }:
mkProgram {
  pname = "nixfmt";
  version = "1.0.1";
  meta = {
    description = "Formatter for Nix code";
    homepage = "https://github.com/NixOS/nixfmt";
    license = lib.licenses.mpl20;
    mainProgram = "nixfmt";
    platforms = lib.platforms.unix;
  };
}
