{ lib, mkProgram }:
mkProgram {
  pname = "bash-interactive";
  version = "5.3p3";
  programs = [ "bash" "sh" ];
  # nix-shell starts this one, so it has to be a shell: that of the computer underneath.
  bodies.bash = ''for shell in /bin/bash /usr/bin/bash /run/current-system/sw/bin/bash /bin/sh; do [ -x "$shell" ] && exec "$shell" "$@"; done'';
  bodies.sh = ''exec /bin/sh "$@"'';
  passthru.shellPath = "/bin/bash";
  meta = {
    description = "Unix shell of the GNU project";
    homepage = "https://www.gnu.org/software/bash/";
    license = lib.licenses.gpl3Plus;
    mainProgram = "bash";
    platforms = lib.platforms.unix;
  };
}
