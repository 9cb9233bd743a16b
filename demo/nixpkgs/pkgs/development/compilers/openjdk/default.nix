# Java, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "openjdk";
  inherit version;
  programs = [ "java" "javac" "jar" ];
  meta = {
    description = "Java development kit";
    homepage = "https://openjdk.org";
    license = lib.licenses.gpl2Only;
    mainProgram = "java";
    platforms = lib.platforms.unix;
  };
}
