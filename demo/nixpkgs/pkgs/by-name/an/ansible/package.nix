{ lib, mkProgram }:
mkProgram {
  pname = "ansible";
  version = "2.19.2";
  programs = [ "ansible" "ansible-playbook" "ansible-galaxy" ];
  meta = {
    description = "Configures many machines over SSH";
    homepage = "https://www.ansible.com";
    license = lib.licenses.gpl3Plus;
    mainProgram = "ansible";
    platforms = lib.platforms.unix;
  };
}
