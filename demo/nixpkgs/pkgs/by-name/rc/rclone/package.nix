{ lib, mkProgram }:
mkProgram {
  pname = "rclone";
  version = "1.71.1";
  outputs = [ "out" "man" ];
  meta = {
    description = "Copies files to and from cloud storage";
    homepage = "https://rclone.org";
    license = lib.licenses.mit;
    mainProgram = "rclone";
    platforms = lib.platforms.unix;
  };
}
