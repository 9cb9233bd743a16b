# PHP, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "php";
  inherit version;
  programs = [ "php" "php-fpm" ];
  meta = {
    description = "Scripting language for web pages";
    homepage = "https://www.php.net";
    license = lib.licenses.php301;
    mainProgram = "php";
    platforms = lib.platforms.unix;
  };
}
