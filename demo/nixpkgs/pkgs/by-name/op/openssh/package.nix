{ lib, mkProgram }:
mkProgram {
  pname = "openssh";
  version = "10.0p2";
  outputs = [ "out" "dev" "man" ];
  programs = [ "ssh" "sshd" "scp" "sftp" "ssh-keygen" "ssh-add" "ssh-agent" ];
  meta = {
    description = "Logs in to other machines over an encrypted connection";
    homepage = "https://www.openssh.com";
    license = lib.licenses.bsd2;
    mainProgram = "ssh";
    platforms = lib.platforms.unix;
  };
}
