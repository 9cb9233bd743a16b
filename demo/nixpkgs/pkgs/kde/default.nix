# Programs of the KDE project, all of one release.
{ callPackage }:
let
  program = pname: version: desktopName: description: callPackage (
    { lib, mkProgram }:
    mkProgram {
      inherit pname version desktopName;
      meta = {
        inherit description;
        homepage = "https://apps.kde.org/${pname}/";
        license = lib.licenses.gpl2Plus;
        mainProgram = pname;
        platforms = lib.platforms.linux;
      };
    }
  ) { };
in
{
  okular = program "okular" "25.08.1" "Okular" "Document viewer of KDE for PDF and others";
  kate = program "kate" "25.08.1" "Kate" "Text editor of KDE";
  konsole = program "konsole" "25.08.1" "Konsole" "Terminal emulator of KDE";
  dolphin = program "dolphin" "25.08.1" "Dolphin" "File manager of KDE";
  kdenlive = program "kdenlive" "25.08.1" "Kdenlive" "Video editor of KDE";
  plasma-desktop = program "plasmashell" "6.4.5" "Plasma" "Desktop of the KDE project";
  sddm = program "sddm" "0.21.0" "SDDM" "Login screen for Qt desktops";
}
