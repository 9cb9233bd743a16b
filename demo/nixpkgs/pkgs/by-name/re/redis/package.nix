{ lib, mkProgram }:
mkProgram {
  pname = "redis";
  version = "8.2.1";
  programs = [ "redis-server" "redis-cli" ];
  meta = {
    description = "In-memory store of keys and values";
    homepage = "https://redis.io";
    license = lib.licenses.agpl3Only;
    mainProgram = "redis-server";
    platforms = lib.platforms.unix;
  };
}
