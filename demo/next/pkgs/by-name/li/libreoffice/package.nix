{ lib, mkProgram }:
mkProgram {
  pname = "libreoffice";
  version = "26.2.3.2";
  programs = [ "libreoffice" "soffice" "localc" "lowriter" ];
  desktopName = "LibreOffice";
  meta = {
    description = "Office suite: writer, spreadsheet, presentations, drawings";
    homepage = "https://www.libreoffice.org";
    license = lib.licenses.lgpl3Plus;
    mainProgram = "libreoffice";
    platforms = lib.platforms.linux;
  };
}
