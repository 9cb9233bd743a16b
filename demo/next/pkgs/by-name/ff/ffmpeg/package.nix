{ lib, mkProgram }:
mkProgram {
  pname = "ffmpeg";
  version = "8.1";
  outputs = [ "bin" "dev" "lib" "man" "doc" "out" ];
  programs = [ "ffmpeg" "ffprobe" "ffplay" ];
  meta = {
    description = "Records, converts and streams audio and video";
    homepage = "https://ffmpeg.org";
    license = lib.licenses.gpl2Plus;
    mainProgram = "ffmpeg";
    platforms = lib.platforms.unix;
  };
}
