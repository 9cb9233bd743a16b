{ lib, mkProgram }:
mkProgram {
  pname = "systemd";
  version = "260.1";
  outputs = [ "out" "man" "dev" ];
  programs = [ "systemctl" "journalctl" "loginctl" "hostnamectl" ];
  meta = {
    description = "Starts and watches the services of the machine";
    homepage = "https://systemd.io";
    license = lib.licenses.lgpl21Plus;
    mainProgram = "systemctl";
    platforms = lib.platforms.linux;
  };
}
