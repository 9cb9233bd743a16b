{ lib, mkProgram }:
mkProgram {
  pname = "intel-media-driver";
  version = "25.3.4";
  programs = [ ];
  files.out."lib/dri/iHD_drv_video.so" = "intel-media-driver";
  meta = {
    description = "Video decoding by the graphics of Intel processors";
    homepage = "https://www.intel.com/content/www/us/en/developer/articles/technical/linuxmedia-vaapi.html";
    license = lib.licenses.mit;
    platforms = lib.platforms.linux;
  };
}
