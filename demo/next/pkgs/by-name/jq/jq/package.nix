{ lib, mkProgram }:
mkProgram {
  pname = "jq";
  version = "1.8.2";
  outputs = [ "bin" "out" "man" "dev" "doc" ];
  meta = {
    description = "Command line processor for JSON";
    homepage = "https://jqlang.org";
    license = lib.licenses.mit;
    mainProgram = "jq";
    platforms = lib.platforms.unix;
  };
}
