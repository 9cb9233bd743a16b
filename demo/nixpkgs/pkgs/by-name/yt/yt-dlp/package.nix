{ lib, mkProgram }:
mkProgram {
  pname = "yt-dlp";
  version = "2025.9.26";
  meta = {
    description = "Downloads video and audio from many sites";
    homepage = "https://github.com/yt-dlp/yt-dlp";
    license = lib.licenses.unlicense;
    mainProgram = "yt-dlp";
    platforms = lib.platforms.unix;
  };
}
