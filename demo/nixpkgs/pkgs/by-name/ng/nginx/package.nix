{ lib, mkProgram }:
mkProgram {
  pname = "nginx";
  version = "1.28.0";
  outputs = [ "out" "doc" ];
  meta = {
    description = "Web server, reverse proxy and load balancer";
    homepage = "https://nginx.org";
    license = lib.licenses.bsd2;
    mainProgram = "nginx";
    platforms = lib.platforms.unix;
  };
}
