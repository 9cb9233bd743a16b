{ lib, mkProgram }:
mkProgram {
  pname = "lix";
  version = "2.94.0";
  programs = [ ];
  meta = {
    description = "Package manager that grew out of Nix";
    homepage = "https://lix.systems";
    license = lib.licenses.lgpl21Plus;
    platforms = lib.platforms.linux;
  };
}
