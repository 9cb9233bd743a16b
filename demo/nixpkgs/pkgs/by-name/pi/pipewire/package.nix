{ lib, mkProgram }:
mkProgram {
  pname = "pipewire";
  version = "1.4.8";
  programs = [ "pipewire" "pw-cli" ];
  meta = {
    description = "Sound and video between programs";
    homepage = "https://pipewire.org";
    license = lib.licenses.mit;
    mainProgram = "pipewire";
    platforms = lib.platforms.unix;
  };
}
