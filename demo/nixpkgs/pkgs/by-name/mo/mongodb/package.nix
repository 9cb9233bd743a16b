{ lib, mkProgram }:
mkProgram {
  pname = "mongodb";
  version = "7.0.24";
  programs = [ "mongod" "mongos" ];
  meta = {
    description = "Document database";
    homepage = "https://www.mongodb.com";
    license = lib.licenses.sspl;
    mainProgram = "mongod";
    platforms = lib.platforms.unix;
  };
}
