# The machine is a folder here: everything below it is the machine's, nothing outside of it is touched.
root=${NIXOS_MACHINE_ROOT-}
case $root in
  '') echo "NIXOS_MACHINE_ROOT is not set: it names the folder of the machine to switch." >&2; exit 1 ;;
  /*) ;;
  *) echo "NIXOS_MACHINE_ROOT has to be an absolute path, not \`$root'." >&2; exit 1 ;;
esac
while [ "${root%/}" != "$root" ]; do root=${root%/}; done
if [ -z "$root" ] || [ "$root" -ef / ]; then
  echo "NIXOS_MACHINE_ROOT is the root of this computer; a demonstration machine is a folder." >&2; exit 1
fi
if [ ! -d "$root" ]; then
  echo "NIXOS_MACHINE_ROOT names \`$root', which is no folder." >&2; exit 1
fi
umask 022

# Every file and link is made beside its place and moved there, so that it is old or new at any instant.
place() { # FILE TEXT
  # What is there already needs no room on a disk that may have none.
  if [ -f "$1" ] && [ "$(cat "$1"; echo .)" = "$2." ]; then return 0; fi
  if printf '%s' "$2" > "$1.tmp-switch" && mv -fT "$1.tmp-switch" "$1"; then return 0; fi
  rm -f "$1.tmp-switch"
  return 1
}
relink() { # LINK TARGET
  ln -sfn "$2" "$1.tmp-switch" && mv -fT "$1.tmp-switch" "$1"
}
