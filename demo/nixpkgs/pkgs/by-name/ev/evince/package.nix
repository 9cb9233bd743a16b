{ lib, mkProgram }:
mkProgram {
  pname = "evince";
  version = "48.1";
  desktopName = "Document Viewer";
  meta = {
    description = "Document viewer of the GNOME desktop for PDF and others";
    homepage = "https://apps.gnome.org/Evince/";
    license = lib.licenses.gpl2Plus;
    mainProgram = "evince";
    platforms = lib.platforms.linux;
  };
}
