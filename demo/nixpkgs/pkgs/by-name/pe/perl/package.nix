{ lib, mkProgram }:
mkProgram {
  pname = "perl";
  version = "5.42.0";
  outputs = [ "out" "man" ];
  meta = {
    description = "Programming language for text and system work";
    homepage = "https://www.perl.org";
    license = lib.licenses.artistic1;
    mainProgram = "perl";
    platforms = lib.platforms.unix;
  };
}
