{ lib, mkProgram }:
mkProgram {
  pname = "tailscale";
  version = "1.88.3";
  programs = [ "tailscale" "tailscaled" ];
  meta = {
    description = "Private network between one's own machines";
    homepage = "https://tailscale.com";
    license = lib.licenses.bsd3;
    mainProgram = "tailscale";
    platforms = lib.platforms.unix;
  };
}
