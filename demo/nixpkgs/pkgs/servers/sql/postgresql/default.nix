# PostgreSQL, called with a version by all-packages.nix.
{ lib, mkProgram }:
{ version }:
mkProgram {
  pname = "postgresql";
  inherit version;
  programs = [ "psql" "postgres" "pg_dump" "initdb" ];
  outputs = [ "out" "lib" "doc" "man" ];
  meta = {
    description = "Relational database with SQL";
    homepage = "https://www.postgresql.org";
    license = lib.licenses.postgresql;
    mainProgram = "psql";
    platforms = lib.platforms.unix;
  };
}
