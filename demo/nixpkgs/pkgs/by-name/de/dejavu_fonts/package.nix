{ lib, mkProgram }:
mkProgram {
  pname = "dejavu-fonts";
  version = "2.37";
  programs = [ ];
  files.out."share/fonts/truetype/DejaVuSans.ttf" = "DejaVuSans";
  meta = {
    description = "Fonts with wide coverage of Unicode";
    homepage = "https://dejavu-fonts.github.io";
    license = lib.licenses.publicDomain;
    platforms = lib.platforms.unix;
  };
}
