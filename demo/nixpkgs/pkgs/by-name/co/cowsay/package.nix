{ lib, mkProgram }:
mkProgram {
  pname = "cowsay";
  version = "3.8.4";
  outputs = [ "out" "man" ];
  programs = [ "cowsay" "cowthink" ];
  meta = {
    description = "A cow of letters that says something";
    homepage = "https://cowsay.diamonds";
    license = lib.licenses.gpl3Only;
    mainProgram = "cowsay";
    platforms = lib.platforms.unix;
  };
}
