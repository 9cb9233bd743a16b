{ lib, mkProgram }:
mkProgram {
  pname = "valkey";
  version = "8.1.3";
  programs = [ "valkey-server" "valkey-cli" ];
  meta = {
    description = "In-memory store of keys and values, free fork of Redis";
    homepage = "https://valkey.io";
    license = lib.licenses.bsd3;
    mainProgram = "valkey-server";
    platforms = lib.platforms.unix;
  };
}
