{ lib, mkProgram }:
mkProgram {
  pname = "direnv";
  version = "2.37.1";
  meta = {
    description = "Loads environment variables by folder";
    homepage = "https://direnv.net";
    license = lib.licenses.mit;
    mainProgram = "direnv";
    platforms = lib.platforms.unix;
  };
}
