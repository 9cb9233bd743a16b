{ lib, mkProgram }:
mkProgram {
  pname = "sqlite";
  version = "3.50.4";
  outputs = [ "bin" "dev" "man" "doc" "out" ];
  meta = {
    description = "SQL database in one file";
    homepage = "https://sqlite.org";
    license = lib.licenses.publicDomain;
    mainProgram = "sqlite3";
    platforms = lib.platforms.unix;
  };
}
