{ lib, mkProgram }:
mkProgram {
  pname = "fish";
  version = "4.0.2";
  passthru.shellPath = "/bin/fish";
  meta = {
    description = "Unix shell that suggests commands while they are typed";
    homepage = "https://fishshell.com";
    license = lib.licenses.gpl2Only;
    mainProgram = "fish";
    platforms = lib.platforms.unix;
  };
}
