{ lib, mkProgram }:
mkProgram {
  pname = "gnupg";
  version = "2.4.8";
  programs = [ "gpg" "gpg-agent" "gpgconf" ];
  meta = {
    description = "Encrypts and signs data";
    homepage = "https://gnupg.org";
    license = lib.licenses.gpl3Plus;
    mainProgram = "gpg";
    platforms = lib.platforms.unix;
  };
}
