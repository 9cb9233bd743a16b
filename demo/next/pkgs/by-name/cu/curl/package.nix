{ lib, mkProgram }:
mkProgram {
  pname = "curl";
  version = "8.20.0";
  outputs = [ "bin" "dev" "out" "man" ];
  meta = {
    description = "Transfers data by URL: HTTP, FTP, SMTP and more";
    homepage = "https://curl.se";
    license = lib.licenses.curl;
    mainProgram = "curl";
    platforms = lib.platforms.unix;
  };
}
